package dateline.delivery;

import dateline.access.Open;
import dateline.delivery.http.InstanceManipulation;
import dateline.feed.FeedFormat;
import dateline.feed.FeedVariant;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The feed of every topic, in every format. */
@Open
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    private static final String FORMAT = ".{extension:rss|atom|json}";
    private static final String TOPIC = "/{kind:sections|agencies|authors|tags|languages}/{slug}";
    private static final String ALL = "/feed" + FORMAT;
    private static final String FEED = TOPIC + ALL;
    private static final String ALL_ARCHIVE = "/archive/{place:[0-9]+}" + FORMAT;
    private static final String ARCHIVE = TOPIC + ALL_ARCHIVE;

    private final Representations representations;
    private final FeedRenderer renderer;
    private final Topics topics;
    private final PublicAddress home;
    private final InstantSource clock;

    FeedController(
            Representations representations,
            FeedRenderer renderer,
            Topics topics,
            PublicAddress home,
            InstantSource clock) {
        this.representations = representations;
        this.renderer = renderer;
        this.topics = topics;
        this.home = home;
        this.clock = clock;
    }

    @Get(ALL)
    @Produces("*/*")
    HttpResponse<?> all(HttpRequest<?> request, @PathVariable String extension) {
        return feed(request, Folder.TOP, null, extension);
    }

    @Get(FEED)
    @Produces("*/*")
    HttpResponse<?> topic(
            HttpRequest<?> request,
            @PathVariable String kind,
            @PathVariable String slug,
            @PathVariable String extension) {
        return feed(request, folder(kind, slug), null, extension);
    }

    @Get(ALL_ARCHIVE)
    @Produces("*/*")
    HttpResponse<?> archive(HttpRequest<?> request, @PathVariable String place, @PathVariable String extension) {
        return feed(request, Folder.TOP, number(place), extension);
    }

    @Get(ARCHIVE)
    @Produces("*/*")
    HttpResponse<?> topicArchive(
            HttpRequest<?> request,
            @PathVariable String kind,
            @PathVariable String slug,
            @PathVariable String place,
            @PathVariable String extension) {
        return feed(request, folder(kind, slug), number(place), extension);
    }

    /** Names the methods, and lets a page of another origin send what readers send (Fetch §"CORS-preflight"). */
    @Options(uris = {ALL, FEED, ALL_ARCHIVE, ARCHIVE})
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

    private HttpResponse<?> feed(HttpRequest<?> request, Folder folder, @Nullable Long place, String extension) {
        FeedVariant variant = FeedQuery.variant(request.getParameters(), place);
        DocumentAddress address =
                new DocumentAddress(folder, FeedFormat.ofExtension(extension).orElseThrow(), variant);
        if (representations.ready(address.target()) != null) {
            return document(request, address);
        }
        if (topics.find(folder) instanceof TopicAddress.Moved moved) {
            return moved(address.at(moved.to()));
        }
        if (isConditional(request) && isWorthALook(address)) {
            Standing standing = renderer.standing(address);
            if (FeedResponse.isKnown(request, standing)) {
                return FeedResponse.notModified(request, standing, clock.instant());
            }
        }
        return document(request, address);
    }

    /** RFC 9110 §15.4.2: for good, so that a reader may correct its subscription. */
    private HttpResponse<?> moved(DocumentAddress to) {
        return HttpResponse.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, home.at(to.target()).toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
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

    private static Folder folder(String kind, String slug) {
        return new Folder(
                Folder.Kind.of(kind)
                        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no such feed.")),
                slug);
    }

    /** No archive is so long that its places have more than fifteen digits. */
    private static Long number(String place) {
        return place.length() > 15 ? 0L : Long.valueOf(place);
    }

    /** A live document that is held and stale has changed: only what is cold, or in the archive, may still be known. */
    private boolean isWorthALook(DocumentAddress address) {
        return address.variant().archive() != null || !representations.holds(address.target());
    }

    private static boolean isConditional(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.IF_NONE_MATCH)
                || request.getHeaders().contains(HttpHeaders.IF_MODIFIED_SINCE);
    }
}
