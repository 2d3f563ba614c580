package dateline.section;

/** The result of a search for a section by its slug. */
public sealed interface SectionLookup {
    /** The slug belongs to a section that is in use. */
    record ActiveSection(Section section) implements SectionLookup {}

    /**
     * The section has another slug now, so requests are redirected (RFC 9110 §15.4.2).
     *
     * @param slug the present one
     */
    record SlugChange(String slug) implements SectionLookup {}

    /** The slug belongs or belonged to a section that has been retired (RFC 9110 §15.5.11). */
    record RetiredSection(Section section) implements SectionLookup {}

    /** No section has or had this slug. */
    record NoSection() implements SectionLookup {}
}
