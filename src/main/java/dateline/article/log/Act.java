package dateline.article.log;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Locale;

/** The kinds of acts; each act is a row in the change log. */
@Introspected
public enum Act {
    /** Creates a draft. */
    CREATE,
    /** Changes an article silently, without a new date. */
    EDIT,
    /** Publishes an article. */
    PUBLISH,
    /** Releases an article for a later time. */
    SCHEDULE,
    /** Changes a published article and its update date. */
    UPDATE,
    /** Changes a published article and its update date, with a dated notice to readers. */
    CORRECT,
    /** Withdraws an article. */
    WITHDRAW,
    /** Publishes a withdrawn or expired article again. */
    REINSTATE,
    /** Removes an article from its feeds at its expiry time. */
    EXPIRE,
    /** Deletes everything of an article for good, except id, section and dates. */
    ERASE,
    /** Files an article again, after a change of its section's parent or of its author's names. */
    REFILE,
    /** Changes a section. */
    SECTION,
    /** Changes an agency. */
    AGENCY,
    /** Joins or separates the names of an author. */
    AUTHOR,
    /** Changes a combined feed. */
    FEED,
    /** Files stored articles under a combined feed, or moves old ones into its archive. */
    FILE,
    /** Changes a partner, or what it may read. */
    PARTNER,
    /** Begins or ends the import of an export. */
    IMPORT;

    /** The acts that clients can request for a stored article. */
    public static final List<Act> BY_CLIENTS = List.of(EDIT, PUBLISH, UPDATE, CORRECT, WITHDRAW, REINSTATE);

    /** The silent acts, as a list in SQL. */
    public static final String SILENT = "'EDIT', 'REFILE'";

    /** Whether the act changes no date, so that readers are not notified. */
    public boolean isSilent() {
        return this == EDIT || this == REFILE;
    }

    /** Its name in JSON and in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
