package dateline.delivery;

import dateline.access.Open;
import dateline.delivery.http.InstanceManipulation;
import dateline.feed.FeedFormat;
import dateline.feed.FeedVariant;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The feed of everything and the feed of each section, in every format. */
@Open
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    private static final String ALL = "/feed.{extension:rss|atom}";
    private static final String SECTION = "/sections/{section}/feed.{extension:rss|atom}";
    private static final String ARCHIVE = "/archive/{place:[0-9]+}.{extension:rss|atom}";
    private static final String SECTION_ARCHIVE = "/sections/{section}" + ARCHIVE;

    private final Representations representations;
    private final FeedRenderer renderer;
    private final InstantSource clock;

    FeedController(Representations representations, FeedRenderer renderer, InstantSource clock) {
        this.representations = representations;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Get(ALL)
    @Produces("*/*")
    HttpResponse<?> all(HttpRequest<?> request, @PathVariable String extension) {
        return feed(request, null, null, extension);
    }

    @Get(SECTION)
    @Produces("*/*")
    HttpResponse<?> section(HttpRequest<?> request, @PathVariable String section, @PathVariable String extension) {
        return feed(request, section, null, extension);
    }

    @Get(ARCHIVE)
    @Produces("*/*")
    HttpResponse<?> archive(HttpRequest<?> request, @PathVariable String place, @PathVariable String extension) {
        return feed(request, null, number(place), extension);
    }

    @Get(SECTION_ARCHIVE)
    @Produces("*/*")
    HttpResponse<?> sectionArchive(
            HttpRequest<?> request,
            @PathVariable String section,
            @PathVariable String place,
            @PathVariable String extension) {
        return feed(request, section, number(place), extension);
    }

    /** Names the methods, and lets a page of another origin send what readers send (Fetch §"CORS-preflight"). */
    @Options(uris = {ALL, SECTION, ARCHIVE, SECTION_ARCHIVE})
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

    private HttpResponse<?> feed(
            HttpRequest<?> request, @Nullable String section, @Nullable Long place, String extension) {
        FeedVariant variant = FeedQuery.variant(request.getParameters(), place);
        DocumentAddress address =
                new DocumentAddress(section, FeedFormat.ofExtension(extension).orElseThrow(), variant);
        if (representations.ready(address.target()) == null && isConditional(request)) {
            Standing standing = renderer.standing(address);
            if (FeedResponse.isKnown(request, standing)) {
                return FeedResponse.notModified(request, standing, clock.instant());
            }
        }
        return document(request, address);
    }

    private HttpResponse<?> document(HttpRequest<?> request, DocumentAddress address) {
        Representation document = representations.get(address.target(), previous -> renderer.render(address, previous));
        OptionalLong base = InstanceManipulation.base(
                request.getHeaders().getAll("A-IM"),
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH),
                document.validators());
        boolean whole = base.isEmpty() || address.variant().archive() != null;
        if (whole || FeedResponse.isKnown(request, document.standing())) {
            return FeedResponse.of(request, document, clock.instant());
        }
        // No address has a space, so changes never stand in for a whole document.
        String changes = address.target() + " since " + base.getAsLong();
        return FeedResponse.changes(
                request,
                representations.get(changes, previous -> renderer.changes(address, base.getAsLong())),
                clock.instant());
    }

    /** No archive is so long that its places have more than fifteen digits. */
    private static Long number(String place) {
        return place.length() > 15 ? 0L : Long.valueOf(place);
    }

    private static boolean isConditional(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.IF_NONE_MATCH)
                || request.getHeaders().contains(HttpHeaders.IF_MODIFIED_SINCE);
    }
}
