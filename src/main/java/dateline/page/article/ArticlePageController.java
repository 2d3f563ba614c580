package dateline.page.article;

import dateline.access.PublicAccess;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.feed.FeedVersion;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.article.range.PermittedArticles;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.delivery.document.CachedDocuments;
import dateline.delivery.document.DocumentOutline;
import dateline.delivery.document.UnwrittenDocument;
import dateline.delivery.response.Redirects;
import dateline.feed.ArticlePath;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedAssembler;
import dateline.feed.entry.Entry;
import dateline.page.problem.MissingPages;
import dateline.page.problem.ProblemPages;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The page that an entry links to when its article has no canonical address elsewhere. */
@PublicAccess
@Hidden
@Controller("/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArticlePageController {
    /** Short, so that a withdrawn article soon leaves caches. */
    private static final Duration AGE = Duration.ofMinutes(1);

    private final Articles articles;
    private final PermittedArticles permittedArticles;
    private final ChangeLog log;
    private final Sections sections;
    private final Agencies agencies;
    private final FeedAssembler assembler;
    private final RelatedArticles related;
    private final CachedDocuments cachedDocuments;
    private final ArticlePageWriter writer;
    private final MissingPages missing;
    private final Redirects redirects;

    ArticlePageController(
            Articles articles,
            PermittedArticles permittedArticles,
            ChangeLog log,
            Sections sections,
            Agencies agencies,
            FeedAssembler assembler,
            RelatedArticles related,
            CachedDocuments cachedDocuments,
            ArticlePageWriter writer,
            MissingPages missing,
            Redirects redirects) {
        this.articles = articles;
        this.permittedArticles = permittedArticles;
        this.log = log;
        this.sections = sections;
        this.agencies = agencies;
        this.assembler = assembler;
        this.related = related;
        this.cachedDocuments = cachedDocuments;
        this.writer = writer;
        this.missing = missing;
        this.redirects = redirects;
    }

    @Get("/{id}")
    @Produces("*/*")
    HttpResponse<?> article(HttpRequest<?> request, String id) {
        return article(request, id, "");
    }

    /** The id identifies the article; a wrong or missing slug redirects to the right one. */
    @Get("/{id}/{slug}")
    @Produces("*/*")
    HttpResponse<?> article(HttpRequest<?> request, String id, String slug) {
        Article article = found(id);
        if (article.stage() != Stage.PUBLISHED) {
            return gone(request, article);
        }
        String path = ArticlePath.of(article);
        if (!slug.equals(ArticlePath.slug(article.title()).orElse(""))) {
            return redirects.of(request, HttpStatus.MOVED_PERMANENTLY, path, "public, max-age=60");
        }
        return cachedDocuments.answer(request, path, DocumentFormat.PAGE, () -> page(article.id(), path));
    }

    private UnwrittenDocument page(UUID id, String path) {
        Article article = articles.findById(id)
                .filter(found -> found.stage() == Stage.PUBLISHED && permittedArticles.allows(found.credits()))
                .orElseThrow(() -> new ProblemException(ProblemKind.GONE, "The article has just been withdrawn."));
        List<Agency> allAgencies = agencies.listOrderBySlug();
        List<Section> allSections = sections.listOrderByPosition();
        Instant referenceChanged = Stream.concat(
                        allSections.stream().map(Section::changed),
                        allAgencies.stream().map(Agency::changed))
                .reduce(Instant.EPOCH, (a, b) -> a.isAfter(b) ? a : b);
        RelatedArticles.RelatedList others = related.of(article);
        Instant at = log.findByNumber(article.change()).map(Change::at).orElse(article.updated());
        DocumentOutline outline = new DocumentOutline(
                new FeedVersion(article.change(), at),
                path + "\n" + allSections + "\n" + allAgencies + "\n" + acts(others.articles()),
                referenceChanged.isAfter(others.changed()) ? referenceChanged : others.changed(),
                AGE);
        return new UnwrittenDocument(
                outline, () -> writer.page(entry(article, allSections, allAgencies), allSections, others.articles()));
    }

    /** Identifies the state of the related articles that the page shows. */
    private static List<String> acts(List<Article> others) {
        return others.stream().map(other -> other.id() + " " + other.change()).toList();
    }

    private Entry entry(Article article, List<Section> allSections, List<Agency> allAgencies) {
        return assembler
                .entryWithoutCredits(article, allSections, allAgencies)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "The article can't be shown."));
    }

    private Article found(String id) {
        try {
            return articles.findById(UUID.fromString(id))
                    .filter(article -> article.timing().released() && permittedArticles.allows(article.credits()))
                    .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no article " + id + "."));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "There is no article \"" + id + "\".");
        }
    }

    /** 410 for an article that is not published any more, with the notice of its withdrawal (RFC 9110 §15.5.11). */
    private HttpResponse<?> gone(HttpRequest<?> request, Article article) {
        GoneArticle gone = GoneArticle.of(article, log);
        return ProblemPages.answer(
                request, gone.problem(), () -> missing.article(article.language(), gone.title(), gone.notice()));
    }
}
