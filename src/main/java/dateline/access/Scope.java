package dateline.access;

import java.util.Locale;

/** A permission that a token can have. {@code ADMIN} includes the others. */
public enum Scope {
    /** Read everything, including drafts and the change log. */
    READ,
    /** Submit articles and do acts on them, in all sections or in some sections and those below them. */
    WRITE,
    /** Edit sections, agencies, authors, combined feeds and tokens. */
    ADMIN;

    /** The name in tokens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
