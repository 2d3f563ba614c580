package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a feed a document shows.
 *
 * @param limit entries, 1 to 200; null for as many as the settings say
 * @param summary whether entries have their summary in place of their content
 * @param archive the last place of the document in the archive; null for the live document
 * @param page the number of a page of search results, from 1 on; 1 for everything else
 */
public record FeedVariant(
        @Nullable Integer limit, boolean summary, @Nullable Long archive, int page) {
    /** The variant of an address without a query. */
    public static final FeedVariant PLAIN = new FeedVariant(null, false, null);

    /** The maximum number of entries of a document. */
    public static final int MAX_LIMIT = 200;

    /** A document of a feed, which has no pages. */
    public FeedVariant(@Nullable Integer limit, boolean summary, @Nullable Long archive) {
        this(limit, summary, archive, 1);
    }

    /** A page of search results. */
    public static FeedVariant page(int number) {
        return new FeedVariant(null, false, null, number);
    }

    /** The same variant of a feed, which has no pages. */
    public FeedVariant ofFeed() {
        return new FeedVariant(limit, summary, archive);
    }

    /** Its query, always in the same order; empty for the plain variant. */
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

    /** The archive document that ends at a place; the live document for null. */
    public FeedVariant at(@Nullable Long place) {
        return new FeedVariant(null, summary, place);
    }
}
