package dateline.delivery;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.article.feed.TopicKind;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.search.SearchQuery;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The address of a feed's document and its query. Unknown parameters are passed over; bad values of known ones are refused. */
public final class FeedQuery {
    private static final Pattern PATH = Pattern.compile("(?:/(" + TopicKind.PLURALS
            + ")/([^/]+)|(/search))?/(?:feed|archive/([0-9]+))\\.(" + DocumentFormat.EXTENSIONS + ")");

    private FeedQuery() {}

    /**
     * The document of a feed that has an address of this server; empty when it is none.
     *
     * @throws ProblemException 400 when its query has bad values
     */
    static Optional<DocumentAddress> address(URI address, PublicAddress home) {
        String base = home.at("").toString();
        QueryStringDecoder query = new QueryStringDecoder(address);
        Function<String, Optional<String>> values = name ->
                query.parameters().getOrDefault(name, List.of()).stream().findFirst();
        if (!address.toString().startsWith(base + "/")) {
            return Optional.empty();
        }
        Matcher path = PATH.matcher(
                query.rawPath().substring(URI.create(base).getRawPath().length()));
        if (!path.matches()) {
            return Optional.empty();
        }
        Long place = path.group(4) == null ? null : place(path.group(4));
        TopicPath topic = path.group(3) == null ? topic(path.group(1), path.group(2)) : search(values);
        DocumentFormat format = DocumentFormat.ofExtension(path.group(5)).orElseThrow();
        return Optional.of(new DocumentAddress(topic, format, variant(values, place)));
    }

    private static TopicPath topic(@Nullable String kind, @Nullable String slug) {
        return kind == null || slug == null
                ? TopicPath.TOP
                : TopicPath.at(kind, URI.create("/" + slug).getPath().substring(1));
    }

    /** The words that are searched for. */
    static TopicPath search(Function<String, Optional<String>> query) {
        return TopicPath.search(SearchQuery.of(query.apply("q").orElse("")).text());
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
    static FeedVariant variant(Function<String, Optional<String>> query, @Nullable Long archive) {
        List<Fault> faults = new ArrayList<>();
        String limit = query.apply("limit").orElse(null);
        Integer entries = null;
        if (limit != null) {
            if (limit.matches("0*[1-9]\\d{0,2}") && Integer.parseInt(limit) <= FeedVariant.MOST) {
                entries = Integer.valueOf(limit);
            } else {
                faults.add(new Fault("query: limit", "limit is a number from 1 to " + FeedVariant.MOST));
            }
        }
        String content = query.apply("content").orElse("full");
        if (!content.equals("full") && !content.equals("summary")) {
            faults.add(new Fault("query: content", "content is full or summary"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemKind.MALFORMED, faults.getFirst().detail() + ".", faults);
        }
        // The length of an archive document is fixed.
        return new FeedVariant(archive == null ? entries : null, content.equals("summary"), archive);
    }
}
