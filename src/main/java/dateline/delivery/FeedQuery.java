package dateline.delivery;

import dateline.feed.FeedVariant;
import dateline.feed.TopicPath;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.search.SearchQuery;
import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.List;
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
        if (number.matches("0*[1-9]\\d{0,4}")) {
            return Integer.parseInt(number);
        }
        String detail = "page is a number from 1 to 99999";
        throw new ProblemException(ProblemKind.MALFORMED, detail + ".", List.of(new Fault("query: page", detail)));
    }

    /** The variant that a query asks for. */
    static FeedVariant variant(HttpParameters query, @Nullable Long archive) {
        List<Fault> faults = new ArrayList<>();
        String limit = query.getFirst("limit").orElse(null);
        Integer entries = null;
        if (limit != null) {
            if (limit.matches("0*[1-9]\\d{0,2}") && Integer.parseInt(limit) <= FeedVariant.MOST) {
                entries = Integer.valueOf(limit);
            } else {
                faults.add(new Fault("query: limit", "limit is a number from 1 to " + FeedVariant.MOST));
            }
        }
        String content = query.getFirst("content").orElse("full");
        if (!content.equals("full") && !content.equals("summary")) {
            faults.add(new Fault("query: content", "content is full or summary"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemKind.MALFORMED, faults.getFirst().detail() + ".", faults);
        }
        // An archive document is as long as it is.
        return new FeedVariant(archive == null ? entries : null, content.equals("summary"), archive);
    }
}
