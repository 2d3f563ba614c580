package dateline.delivery;

import dateline.access.PublicAccess;
import dateline.delivery.document.DocumentLookup;
import dateline.delivery.response.DocumentHeaders;
import dateline.delivery.response.PageResponse;
import dateline.delivery.topic.TopicLookup;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.http.Accept;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The feed of every topic, in every format. */
@PublicAccess
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    private static final String FORMAT = ".{extension:" + DocumentFormat.EXTENSIONS + "}";
    private static final String ANY = "/feed";
    private static final String ANY_OF = TopicPath.ROUTE + ANY;
    private static final String ALL = ANY + FORMAT;
    private static final String FEED = TopicPath.ROUTE + ALL;
    private static final String SEARCH_ANY = "/search/feed";
    private static final String SEARCH = SEARCH_ANY + FORMAT;
    private static final String ALL_ARCHIVE = "/archive/{place:[0-9]+}" + FORMAT;
    private static final String ARCHIVE = TopicPath.ROUTE + ALL_ARCHIVE;

    /** Every feed format and the page about them; of several with the same quality the first is sent. */
    private static final List<Accept.Offer<DocumentFormat>> OFFERS = Stream.concat(
                    DocumentFormat.FEEDS.stream(), Stream.of(DocumentFormat.GUIDE))
            .map(format -> new Accept.Offer<>(format, format.mediaTypes()))
            .toList();

    private final DocumentDelivery documents;
    private final FeedDocuments feeds;
    private final PageWriter pages;
    private final PublicAddress home;

    FeedController(DocumentDelivery documents, FeedDocuments feeds, PageWriter pages, PublicAddress home) {
        this.feeds = feeds;
        this.pages = pages;
        this.documents = documents;
        this.home = home;
    }

    @Get(uris = {ALL, FEED, ALL_ARCHIVE, ARCHIVE})
    @Produces("*/*")
    HttpResponse<?> feed(
            HttpRequest<?> request,
            @Nullable @PathVariable String kind,
            @Nullable @PathVariable String slug,
            @Nullable @PathVariable String place,
            @PathVariable String extension) {
        Long end = place == null ? null : FeedAddressParser.place(place);
        return feed(request, TopicPath.at(kind, slug), end, extension);
    }

    @Get(SEARCH)
    @Produces("*/*")
    HttpResponse<?> search(HttpRequest<?> request, @PathVariable String extension) {
        return feed(request, FeedAddressParser.search(request.getParameters()::getFirst), null, extension);
    }

    @Get(SEARCH_ANY)
    @Produces("*/*")
    HttpResponse<?> searchAny(HttpRequest<?> request) {
        return negotiated(request, FeedAddressParser.search(request.getParameters()::getFirst));
    }

    @Get(uris = {ANY, ANY_OF})
    @Produces("*/*")
    HttpResponse<?> any(
            HttpRequest<?> request, @Nullable @PathVariable String kind, @Nullable @PathVariable String slug) {
        return negotiated(request, TopicPath.at(kind, slug));
    }

    /** Names the methods, and the header fields that a page of another origin may send (Fetch §"CORS-preflight"). */
    @Options(uris = {ANY, ANY_OF, ALL, FEED, ALL_ARCHIVE, ARCHIVE, SEARCH, SEARCH_ANY})
    HttpResponse<?> options() {
        return HttpResponse.noContent()
                .header(HttpHeaders.ALLOW, DocumentHeaders.ALLOWED)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, DocumentHeaders.ALLOWED)
                .header(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                        "If-None-Match, If-Modified-Since, Cache-Control, A-IM")
                .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
    }

    private HttpResponse<?> feed(HttpRequest<?> request, TopicPath path, @Nullable Long place, String extension) {
        FeedVariant variant = FeedAddressParser.variant(request.getParameters()::getFirst, place);
        DocumentFormat format = DocumentFormat.ofExtension(extension).orElseThrow();
        return documents.answer(request, new DocumentAddress(path, format, variant));
    }

    /** RFC 9110 §12.1; Content-Location is the address of the chosen representation (§8.7). */
    private HttpResponse<?> negotiated(HttpRequest<?> request, TopicPath path) {
        FeedVariant variant = FeedAddressParser.variant(request.getParameters()::getFirst, null);
        DocumentFormat format = Accept.best(request.getHeaders().getAll(HttpHeaders.ACCEPT), OFFERS)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_ACCEPTABLE, choices(path, variant)));
        boolean guide = format == DocumentFormat.GUIDE;
        DocumentAddress address = new DocumentAddress(path, format, guide ? FeedVariant.PLAIN : variant);
        MutableHttpResponse<?> answer =
                (guide ? guide(request, address) : documents.answer(request, address)).toMutableResponse();
        answer.getHeaders().set(HttpHeaders.VARY, DocumentHeaders.VARY_NEGOTIATED);
        if (!guide && !answer.getHeaders().contains(HttpHeaders.LOCATION)) {
            answer.header(HttpHeaders.CONTENT_LOCATION, home.at(address.path()).toString());
        }
        return answer;
    }

    private HttpResponse<?> guide(HttpRequest<?> request, DocumentAddress address) {
        if (documents.isReady(address)) {
            return documents.answer(request, address);
        }
        DocumentLookup lookup = feeds.find(address);
        return switch (lookup.topic()) {
            case TopicLookup.UnknownTopic unknown -> missing(HttpStatus.NOT_FOUND, address.topic());
            case TopicLookup.PastTopic past -> missing(HttpStatus.GONE, address.topic());
            case TopicLookup.FoundTopic found -> documents.answer(request, lookup);
            case TopicLookup.MovedTopic moved -> documents.answer(request, lookup);
            case TopicLookup.RetiredTopic retired -> documents.answer(request, lookup);
        };
    }

    private HttpResponse<?> missing(HttpStatus status, TopicPath path) {
        return PageResponse.of(status, pages.missing(path));
    }

    /** The available formats with their addresses (RFC 9110 §15.5.7). */
    private String choices(TopicPath path, FeedVariant variant) {
        StringJoiner choices = new StringJoiner(", ", "Send Accept with one of ", "; or text/html for a page.");
        for (DocumentFormat format : DocumentFormat.FEEDS) {
            choices.add(format.mediaType() + " at " + home.document(path, format, variant));
        }
        return choices.toString();
    }
}
