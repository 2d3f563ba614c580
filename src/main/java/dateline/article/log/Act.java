package dateline.article.log;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Locale;

/** What can be done, each a row in the change log. */
@Introspected
public enum Act {
    /** Takes in a draft. */
    CREATE,
    /** Changes an article silently: no date moves. */
    EDIT,
    /** Puts an article into its feeds. */
    PUBLISH,
    /** Releases an article for a later time. */
    SCHEDULE,
    /** Changes a published article and moves its update date. */
    UPDATE,
    /** Changes a published article and says so, in a dated notice. */
    CORRECT,
    /** Takes an article back. */
    WITHDRAW,
    /** Puts a withdrawn or expired article back. */
    REINSTATE,
    /** Takes an article out of its feeds because its time is over. */
    EXPIRE,
    /** Takes all of an article away for good but for its id. */
    ERASE,
    /** Files an article anew after its section has been moved, or its author's names were joined. */
    REFILE,
    /** Changes the sections. */
    SECTION,
    /** Changes the agencies. */
    AGENCY,
    /** Joins or parts the names of authors. */
    AUTHOR,
    /** Changes the combined feeds. */
    FEED,
    /** Puts stored articles into a combined feed, or old ones into its archive. */
    FILE,
    /** Takes in what another store has exported. */
    IMPORT;

    public static final List<Act> BY_PEOPLE = List.of(EDIT, PUBLISH, UPDATE, CORRECT, WITHDRAW, REINSTATE);

    /** Whether readers are not to be told of it: no date moves. */
    public boolean isSilent() {
        return this == EDIT || this == REFILE;
    }

    /** Its name in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
