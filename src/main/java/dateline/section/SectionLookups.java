package dateline.section;

import jakarta.inject.Singleton;

/** Finds sections by the slugs that they have and had. */
@Singleton
public final class SectionLookups {
    private final Sections sections;
    private final FormerSlugs former;

    SectionLookups(Sections sections, FormerSlugs former) {
        this.sections = sections;
        this.former = former;
    }

    public SectionLookup find(String slug) {
        return sections.findBySlug(slug).map(SectionLookups::at).orElseGet(() -> before(slug));
    }

    private static SectionLookup at(Section section) {
        return section.isOpen() ? new SectionLookup.Here(section) : new SectionLookup.Retired(section);
    }

    private SectionLookup before(String slug) {
        return former.findBySlug(slug)
                .flatMap(known -> sections.findById(known.section()))
                .<SectionLookup>map(section ->
                        section.isOpen() ? new SectionLookup.Moved(section.slug()) : new SectionLookup.Retired(section))
                .orElseGet(SectionLookup.Unknown::new);
    }
}
