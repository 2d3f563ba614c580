package dateline.section;

/** What there is under a slug. */
public sealed interface SectionAddress {
    /** The section. */
    record Here(Section section) implements SectionAddress {}

    /** A section that has another slug now (RFC 9110 §15.4.2). */
    record Moved(String slug) implements SectionAddress {}

    /** A section that was given up (RFC 9110 §15.5.11). */
    record Retired(Section section) implements SectionAddress {}

    /** Nothing, now as before. */
    record Unknown() implements SectionAddress {}
}
