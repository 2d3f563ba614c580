package dateline.delivery;

import dateline.feed.FeedVariant;
import dateline.feed.TopicPath;
import dateline.http.QueryParameters;
import dateline.search.SearchQuery;
import io.micronaut.http.HttpParameters;
import org.jspecify.annotations.Nullable;

/** The query of a feed's address. Unknown parameters are passed over; bad values of known ones are refused. */
public final class FeedQuery {
    private FeedQuery() {}

    /** What is looked for. */
    static TopicPath search(HttpParameters query) {
        return TopicPath.search(SearchQuery.of(query.getFirst("q").orElse("")).text());
    }

    /** A place in an archive; none is so long that its places have more than fifteen digits. */
    public static Long place(String digits) {
        return digits.length() > 15 ? 0L : Long.valueOf(digits);
    }

    /** The number of a page of a search. */
    static int page(String number) {
        QueryParameters parameters = new QueryParameters();
        int page = parameters.count("page", number, 99_999);
        parameters.refuseFaults();
        return page;
    }

    /** The variant that a query asks for. */
    static FeedVariant variant(HttpParameters query, @Nullable Long archive) {
        QueryParameters parameters = new QueryParameters();
        String limit = query.getFirst("limit").orElse(null);
        Integer entries = limit == null ? null : Integer.valueOf(parameters.count("limit", limit, FeedVariant.MOST));
        boolean summary =
                parameters.isSecond("content", query.getFirst("content").orElse(null), "full", "summary");
        parameters.refuseFaults();
        // An archive document is as long as it is.
        return new FeedVariant(archive == null ? entries : null, summary, archive);
    }
}
