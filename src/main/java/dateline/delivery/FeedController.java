package dateline.delivery;

import dateline.access.Open;
import dateline.article.FeedRanges;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.feed.Feed;
import dateline.feed.FeedAssembler;
import dateline.feed.FeedFormat;
import dateline.feed.FeedHead;
import dateline.feed.FeedSettings;
import dateline.feed.FeedWriters;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Publication;
import dateline.section.Publications;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feed of everything and the feed of each section, in every format. */
@Open
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    private final FeedRanges ranges;
    private final FeedAssembler assembler;
    private final FeedWriters writers;
    private final FeedSettings settings;
    private final Publications publications;
    private final Sections sections;
    private final Agencies agencies;
    private final Dressing dressing;
    private final InstantSource clock;

    FeedController(
            FeedRanges ranges,
            FeedAssembler assembler,
            FeedWriters writers,
            FeedSettings settings,
            Publications publications,
            Sections sections,
            Agencies agencies,
            Dressing dressing,
            InstantSource clock) {
        this.ranges = ranges;
        this.assembler = assembler;
        this.writers = writers;
        this.settings = settings;
        this.publications = publications;
        this.sections = sections;
        this.agencies = agencies;
        this.dressing = dressing;
        this.clock = clock;
    }

    @Get("/feed.{extension:rss|atom}")
    @Produces("*/*")
    HttpResponse<?> all(HttpRequest<?> request, @PathVariable String extension) {
        return feed(request, null, extension);
    }

    @Get("/sections/{section}/feed.{extension:rss|atom}")
    @Produces("*/*")
    HttpResponse<?> section(HttpRequest<?> request, @PathVariable String section, @PathVariable String extension) {
        return feed(request, section, extension);
    }

    private HttpResponse<?> feed(HttpRequest<?> request, @Nullable String slug, String extension) {
        FeedFormat format = FeedFormat.ofExtension(extension).orElseThrow();
        List<Section> all = sections.listOrderByPosition();
        List<Agency> known = agencies.listOrderBySlug();
        Publication publication = publications.findByName(Publication.NAME).orElseThrow();
        FeedHead head = new FeedHead(publication, slug == null ? null : section(slug, all));
        String dress = dressing.of(format, all, known);
        Validators validators = Validators.of(ranges.version(head.key(), head.born()), dress);
        if (ConditionalGet.isNotModified(request.getHeaders(), validators)) {
            return headers(HttpResponse.notModified(), validators);
        }
        var range = ranges.newest(head.key(), settings.entries(), head.born());
        Feed feed = assembler.feed(head, range, all, known);
        byte[] body = writers.write(feed, format);
        return headers(HttpResponse.ok(body), Validators.of(range.version(), dress))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType() + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
    }

    private MutableHttpResponse<?> headers(MutableHttpResponse<?> response, Validators validators) {
        return response.header(HttpHeaders.ETAG, validators.etag())
                .header(HttpHeaders.LAST_MODIFIED, HttpDates.format(validators.lastModified(clock.instant())))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + settings.ttl().toSeconds());
    }

    private static Section section(String slug, List<Section> all) {
        return all.stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(ProblemKind.NOT_FOUND, "There is no section \"" + slug + "\"."));
    }
}
