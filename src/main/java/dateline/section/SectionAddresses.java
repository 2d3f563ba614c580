package dateline.section;

import jakarta.inject.Singleton;

/** Finds sections by the slugs that they have and had. */
@Singleton
public final class SectionAddresses {
    private final Sections sections;
    private final FormerSlugs former;

    SectionAddresses(Sections sections, FormerSlugs former) {
        this.sections = sections;
        this.former = former;
    }

    public SectionAddress find(String slug) {
        return sections.findBySlug(slug).map(SectionAddresses::at).orElseGet(() -> before(slug));
    }

    private static SectionAddress at(Section section) {
        return section.isOpen() ? new SectionAddress.Here(section) : new SectionAddress.Retired(section);
    }

    private SectionAddress before(String slug) {
        return former.findBySlug(slug)
                .flatMap(known -> sections.findById(known.section()))
                .<SectionAddress>map(section -> section.isOpen()
                        ? new SectionAddress.Moved(section.slug())
                        : new SectionAddress.Retired(section))
                .orElseGet(SectionAddress.Unknown::new);
    }
}
