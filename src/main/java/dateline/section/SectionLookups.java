package dateline.section;

import jakarta.inject.Singleton;

/** Finds sections by their present and former slugs. */
@Singleton
public final class SectionLookups {
    private final Sections sections;
    private final FormerSlugs formerSlugs;

    SectionLookups(Sections sections, FormerSlugs formerSlugs) {
        this.sections = sections;
        this.formerSlugs = formerSlugs;
    }

    public SectionLookup find(String slug) {
        return sections.findBySlug(slug).map(SectionLookups::present).orElseGet(() -> former(slug));
    }

    private static SectionLookup present(Section section) {
        return section.isOpen() ? new SectionLookup.ActiveSection(section) : new SectionLookup.RetiredSection(section);
    }

    private SectionLookup former(String slug) {
        return formerSlugs
                .findBySlug(slug)
                .flatMap(former -> sections.findById(former.section()))
                .<SectionLookup>map(section -> section.isOpen()
                        ? new SectionLookup.SlugChange(section.slug())
                        : new SectionLookup.RetiredSection(section))
                .orElseGet(SectionLookup.NoSection::new);
    }
}
