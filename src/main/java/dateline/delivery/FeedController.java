package dateline.delivery;

import dateline.access.Open;
import dateline.article.FeedKey;
import dateline.delivery.http.InstanceManipulation;
import dateline.feed.FeedFormat;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
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
        return feed(request, null, extension);
    }

    @Get(SECTION)
    @Produces("*/*")
    HttpResponse<?> section(HttpRequest<?> request, @PathVariable String section, @PathVariable String extension) {
        return feed(request, section, extension);
    }

    /** Names the methods, and lets a page of another origin send what readers send (Fetch §"CORS-preflight"). */
    @Options(uris = {ALL, SECTION})
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

    private HttpResponse<?> feed(HttpRequest<?> request, @Nullable String section, String extension) {
        FeedFormat format = FeedFormat.ofExtension(extension).orElseThrow();
        FeedVariant variant = FeedQuery.variant(request.getParameters());
        FeedKey key = section == null ? FeedKey.ALL : FeedKey.section(section);
        String target = PublicAddress.path(key, format) + variant.query();
        Representation document = representations.get(target, () -> renderer.render(section, format, variant));
        OptionalLong base = InstanceManipulation.base(
                request.getHeaders().getAll("A-IM"),
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH),
                document.validators());
        if (base.isEmpty() || FeedResponse.isKnown(request, document)) {
            return FeedResponse.of(request, document, clock.instant());
        }
        // No address has a space, so changes never stand in for a whole document.
        String changes = target + " since " + base.getAsLong();
        return FeedResponse.changes(
                request,
                representations.get(changes, () -> renderer.changes(section, format, variant, base.getAsLong())),
                clock.instant());
    }
}
