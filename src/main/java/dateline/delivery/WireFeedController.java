package dateline.delivery;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.wire.WireAccess;
import dateline.access.wire.WireSettings;
import dateline.delivery.response.WireResponse;
import dateline.feed.DocumentFormat;
import dateline.feed.TopicPath;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of every topic in the formats of the wire, for other newsrooms. They have the whole text and the terms of its
 * use, so that a token with the scope read is needed, unless the operator has opened them to everybody.
 */
@Hidden
@WireAccess
@RequiredScope(Scope.READ)
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class WireFeedController {
    private static final String FORMAT = ".{extension:" + DocumentFormat.WIRE_EXTENSIONS + "}";
    private static final String ALL = "/feed" + FORMAT;
    private static final String FEED = TopicPath.ROUTE + ALL;
    private static final String SEARCH = "/search" + ALL;
    private static final String ALL_ARCHIVE = "/archive/{place:[0-9]+}" + FORMAT;
    private static final String ARCHIVE = TopicPath.ROUTE + ALL_ARCHIVE;

    private final DocumentDelivery documents;
    private final WireSettings settings;

    WireFeedController(DocumentDelivery documents, WireSettings settings) {
        this.documents = documents;
        this.settings = settings;
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

    private HttpResponse<?> feed(HttpRequest<?> request, TopicPath path, @Nullable Long place, String extension) {
        DocumentFormat format = DocumentFormat.ofExtension(extension).orElseThrow();
        DocumentAddress address =
                new DocumentAddress(path, format, FeedAddressParser.variant(request.getParameters()::getFirst, place));
        return WireResponse.of(documents.answer(request, address), settings.open());
    }
}
