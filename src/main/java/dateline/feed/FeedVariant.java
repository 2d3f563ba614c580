package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a feed a document shows.
 *
 * @param limit entries, 1 to 200; null for as many as the settings say
 * @param summary whether entries have their summary in place of their content
 * @param archive the place in the archive where the document ends; null for the live document
 * @param page the number of the page of what a search has found, from 1 on; 1 for all else
 */
public record FeedVariant(
        @Nullable Integer limit, boolean summary, @Nullable Long archive, int page) {
    /** What an address without a query shows. */
    public static final FeedVariant PLAIN = new FeedVariant(null, false, null);

    /** Most entries of a document. */
    public static final int MOST = 200;

    /** A document of a feed, whose page is the first. */
    public FeedVariant(@Nullable Integer limit, boolean summary, @Nullable Long archive) {
        this(limit, summary, archive, 1);
    }

    /** A page of what a search has found. */
    public static FeedVariant page(int number) {
        return new FeedVariant(null, false, null, number);
    }

    /** The same of a feed, which has no pages. */
    public FeedVariant ofFeed() {
        return new FeedVariant(limit, summary, archive);
    }

    /** The query that names it, always in the same order; empty for the plain one. */
    public String query() {
        List<String> pairs = new ArrayList<>();
        if (summary) {
            pairs.add("content=summary");
        }
        if (limit != null) {
            pairs.add("limit=" + limit);
        }
        if (page > 1) {
            pairs.add("page=" + page);
        }
        return String.join("&", pairs);
    }

    /** The document of the archive that ends at a place; the live one for null. */
    public FeedVariant at(@Nullable Long place) {
        return new FeedVariant(null, summary, place);
    }
}
