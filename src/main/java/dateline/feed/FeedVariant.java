package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a feed a document shows.
 *
 * @param limit entries, 1 to 200; null for as many as the settings say
 * @param summary whether entries have their summary in place of their content
 */
public record FeedVariant(@Nullable Integer limit, boolean summary) {
    /** What an address without a query shows. */
    public static final FeedVariant PLAIN = new FeedVariant(null, false);

    /** Most entries of a document. */
    public static final int MOST = 200;

    /** The query that names it, always in the same order; empty for the plain one. */
    public String query() {
        List<String> pairs = new ArrayList<>();
        if (summary) {
            pairs.add("content=summary");
        }
        if (limit != null) {
            pairs.add("limit=" + limit);
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    int entries(FeedSettings settings) {
        return limit == null ? settings.entries() : limit;
    }
}
