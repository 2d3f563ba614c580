package dateline.access;

import java.util.Locale;

/** What a token can be for. {@code ADMIN} is for all of it. */
public enum Scope {
    /** Read everything, drafts and the change log too. */
    READ,
    /** Hand articles in and act upon them, in all sections or in some and those under them. */
    WRITE,
    /** Edit sections, agencies and tokens; and read and write. */
    ADMIN;

    /** Its name in tokens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
