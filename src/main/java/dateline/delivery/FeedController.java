package dateline.delivery;

import dateline.access.Open;
import dateline.delivery.http.InstanceManipulation;
import dateline.feed.FeedFormat;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.SectionAddress;
import dateline.section.SectionAddresses;
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

/** The feed of everything and the feed of each section, in every format. */
@Open
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    private static final String ALL = "/feed.{extension:rss|atom}";
    private static final String SECTION = "/sections/{section}/feed.{extension:rss|atom}";
    private static final String ARCHIVE = "/archive/{place:[0-9]+}.{extension:rss|atom}";
    private static final String SECTION_ARCHIVE = "/sections/{section}" + ARCHIVE;

    private final Representations representations;
    private final FeedRenderer renderer;
    private final SectionAddresses sections;
    private final PublicAddress home;
    private final InstantSource clock;

    FeedController(
            Representations representations,
            FeedRenderer renderer,
            SectionAddresses sections,
            PublicAddress home,
            InstantSource clock) {
        this.representations = representations;
        this.renderer = renderer;
        this.sections = sections;
        this.home = home;
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
        if (representations.ready(address.target()) != null) {
            return document(request, address);
        }
        if (section != null) {
            switch (sections.find(section)) {
                case SectionAddress.Moved moved -> {
                    return moved(address.at(moved.slug()));
                }
                case SectionAddress.Retired retired ->
                    throw new ProblemException(
                            ProblemKind.GONE, "The section " + retired.section().title() + " has been given up.");
                case SectionAddress.Here here -> {}
                case SectionAddress.Unknown unknown -> {}
            }
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
