package dateline.delivery.list;

import dateline.access.PublicAccess;
import dateline.article.Article;
import dateline.article.ArticleHeader;
import dateline.article.ArticleHeaders;
import dateline.article.feed.FeedKey;
import dateline.article.range.ArchiveRange;
import dateline.article.range.FeedRanges;
import dateline.article.range.PermittedArticles;
import dateline.attribution.Credits;
import dateline.delivery.FeedAddressParser;
import dateline.delivery.document.CachedDocuments;
import dateline.delivery.document.DocumentOutline;
import dateline.delivery.document.UnwrittenDocument;
import dateline.delivery.topic.Topics;
import dateline.feed.DocumentFormat;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.feed.sitemap.SitemapWriter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Lists of pages for search engines. The archived articles are listed in parts by their places in the archive of
 * everything, which never change; the newest articles are in a list of their own.
 */
@PublicAccess
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SitemapController {
    private static final int PAGES = 1_000;
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final Duration NEWS_AGE = Duration.ofMinutes(1);
    private static final Duration NEWS = Duration.ofDays(2);
    private static final int MAX_NEWS = 1_000;

    private final FeedRanges ranges;
    private final ArticleHeaders articles;
    private final PermittedArticles permittedArticles;
    private final Sections sections;
    private final Topics topics;
    private final SitemapWriter writer;
    private final CachedDocuments cachedDocuments;
    private final PublicAddress address;
    private final InstantSource clock;

    SitemapController(
            FeedRanges ranges,
            ArticleHeaders articles,
            PermittedArticles permittedArticles,
            Sections sections,
            Topics topics,
            SitemapWriter writer,
            CachedDocuments cachedDocuments,
            PublicAddress address,
            InstantSource clock) {
        this.ranges = ranges;
        this.articles = articles;
        this.permittedArticles = permittedArticles;
        this.sections = sections;
        this.topics = topics;
        this.writer = writer;
        this.cachedDocuments = cachedDocuments;
        this.address = address;
        this.clock = clock;
    }

    @Get("/sitemap.xml")
    @Produces("*/*")
    HttpResponse<?> index(HttpRequest<?> request) {
        return cachedDocuments.list(request, "/sitemap.xml", DocumentFormat.SITEMAP, AGE, () -> {
            List<URI> parts = new ArrayList<>();
            parts.add(address.at("/sitemaps/topics.xml"));
            parts.add(address.at("/sitemaps/newest.xml"));
            long archived = ranges.archiveLength(FeedKey.ALL);
            for (long part = 1; (part - 1) * PAGES < archived; part++) {
                parts.add(address.at("/sitemaps/" + part + ".xml"));
            }
            return writer.index(parts);
        });
    }

    @Get("/sitemaps/topics.xml")
    @Produces("*/*")
    HttpResponse<?> topics(HttpRequest<?> request) {
        return cachedDocuments.list(request, "/sitemaps/topics.xml", DocumentFormat.SITEMAP, AGE, () -> {
            List<URI> pages = new ArrayList<>();
            pages.add(address.home());
            sections.open().forEach(section -> pages.add(address.page(TopicPath.section(section.slug()))));
            topics.agencies().forEach(agency -> pages.add(address.page(agency.path())));
            return writer.pages(pages);
        });
    }

    @Get("/sitemaps/newest.xml")
    @Produces("*/*")
    HttpResponse<?> newest(HttpRequest<?> request) {
        return cachedDocuments.list(request, "/sitemaps/newest.xml", DocumentFormat.SITEMAP, NEWS_AGE, () -> {
            List<UUID> live = ranges.live(FeedKey.ALL, Instant.EPOCH).byDate().articles().stream()
                    .map(Article::id)
                    .toList();
            return writer.articles(inOrder(live));
        });
    }

    @Get("/sitemaps/{part:[0-9]+}.xml")
    @Produces("*/*")
    HttpResponse<?> part(HttpRequest<?> request, @PathVariable String part) {
        long number = FeedAddressParser.place(part);
        String target = "/sitemaps/" + number + ".xml";
        return cachedDocuments.answer(request, target, DocumentFormat.SITEMAP, () -> {
            ArchiveRange range = ranges.archiveRange(FeedKey.ALL, (number - 1) * PAGES + 1, number * PAGES)
                    .filter(found -> number > 0)
                    .orElseThrow(() -> new ProblemException(
                            ProblemKind.NOT_FOUND,
                            "There is no such list; " + address.path("/sitemap.xml") + " names all lists."));
            DocumentOutline outline = new DocumentOutline(range.version(), target, Instant.EPOCH, AGE);
            return new UnwrittenDocument(outline, () -> writer.articles(inOrder(range.articles())));
        });
    }

    /** The document in memory is replaced every minute, since articles leave the list after two days. */
    @Get("/news-sitemap.xml")
    @Produces("*/*")
    HttpResponse<?> news(HttpRequest<?> request) {
        Instant first = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(NEWS);
        return cachedDocuments.list(
                request, "/news-sitemap.xml since " + first, DocumentFormat.SITEMAP, NEWS_AGE, () -> {
                    List<ArticleHeader> newest = inOrder(ranges.newestIds(FeedKey.ALL, MAX_NEWS));
                    return writer.news(newest.stream()
                            .filter(article -> !article.published().isBefore(first))
                            .toList());
                });
    }

    private List<ArticleHeader> inOrder(List<UUID> ids) {
        Map<UUID, ArticleHeader> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Predicate<Credits> terms = permittedArticles.publicTerms();
            articles.findByIdIn(ids).stream()
                    .filter(article -> terms.test(article.details().credits()))
                    .forEach(article -> found.put(article.id(), article));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
