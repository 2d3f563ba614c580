package dateline.section;

/** What there is under a slug. */
public sealed interface SectionLookup {
    /** The section. */
    record Here(Section section) implements SectionLookup {}

    /** A section that has another slug now (RFC 9110 §15.4.2). */
    record Moved(String slug) implements SectionLookup {}

    /** A section that was given up (RFC 9110 §15.5.11). */
    record Retired(Section section) implements SectionLookup {}

    /** Nothing, now as before. */
    record Unknown() implements SectionLookup {}
}
