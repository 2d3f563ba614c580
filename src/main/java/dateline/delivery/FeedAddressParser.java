package dateline.delivery;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.article.feed.TopicKind;
import dateline.attribution.address.WebAddress;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.http.QueryParameters;
import dateline.search.SearchQuery;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the address of a feed's document. Unknown query parameters are ignored; invalid values of known ones are refused. */
public final class FeedAddressParser {
    private static final Pattern PATH = Pattern.compile("(?:/(" + TopicKind.PLURALS
            + ")/([^/]+)|(/search))?/(?:feed|archive/([0-9]+))\\.(" + DocumentFormat.EXTENSIONS + "|"
            + DocumentFormat.WIRE_EXTENSIONS + ")");

    private FeedAddressParser() {}

    /**
     * The document that a partner asks for.
     *
     * @param target the path and query after the part that names the partner
     * @return empty when no feed has such an address
     * @throws ProblemException 400 when the query has invalid values
     */
    public static Optional<DocumentAddress> within(String target) {
        QueryStringDecoder query = new QueryStringDecoder(target);
        return document(query, query.rawPath(), format -> true);
    }

    private static Function<String, Optional<String>> values(QueryStringDecoder query) {
        return name -> query.parameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * The document that has an address, in any spelling (RFC 3986 §6.2); empty when it is not the address of a feed of this
     * server.
     *
     * @throws ProblemException 400 when the query has invalid values
     */
    static Optional<DocumentAddress> address(URI address, PublicAddress home) {
        return WebAddress.comparable(address.toString()).flatMap(normal -> normal(normal, home));
    }

    private static Optional<DocumentAddress> normal(URI address, PublicAddress home) {
        String base = home.at("").toString();
        QueryStringDecoder query = new QueryStringDecoder(address);
        if (!address.toString().startsWith(base + "/")) {
            return Optional.empty();
        }
        String path = query.rawPath().substring(URI.create(base).getRawPath().length());
        return document(query, path, format -> !format.isWire());
    }

    private static Optional<DocumentAddress> document(
            QueryStringDecoder query, String rawPath, Predicate<DocumentFormat> allowed) {
        Matcher path = PATH.matcher(rawPath);
        if (!path.matches()) {
            return Optional.empty();
        }
        DocumentFormat format = DocumentFormat.ofExtension(path.group(5)).orElseThrow();
        boolean search = path.group(3) != null;
        if (!allowed.test(format) || (search && path.group(4) != null)) {
            // A search has no archive.
            return Optional.empty();
        }
        Function<String, Optional<String>> values = values(query);
        Long place = path.group(4) == null ? null : place(path.group(4));
        TopicPath topic = search ? search(values) : topic(path.group(1), path.group(2));
        return Optional.of(new DocumentAddress(topic, format, variant(values, place)));
    }

    private static TopicPath topic(@Nullable String kind, @Nullable String slug) {
        return TopicPath.at(
                kind, slug == null ? null : URI.create("/" + slug).getPath().substring(1));
    }

    /** The words that are searched for. */
    static TopicPath search(Function<String, Optional<String>> query) {
        return TopicPath.search(SearchQuery.of(query.apply("q").orElse("")).text());
    }

    /** A place in an archive; 0, which no document has, when the number is longer than any place. */
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
    static FeedVariant variant(Function<String, Optional<String>> query, @Nullable Long archive) {
        QueryParameters parameters = new QueryParameters();
        String limit = query.apply("limit").orElse(null);
        Integer entries =
                limit == null ? null : Integer.valueOf(parameters.count("limit", limit, FeedVariant.MAX_LIMIT));
        boolean summary = parameters.isSecond("content", query.apply("content").orElse(null), "full", "summary");
        parameters.refuseFaults();
        // The length of an archive document is fixed.
        return new FeedVariant(archive == null ? entries : null, summary, archive);
    }
}
