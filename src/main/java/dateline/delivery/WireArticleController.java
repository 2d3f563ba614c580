package dateline.delivery;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.wire.WireAccess;
import dateline.access.wire.WireSettings;
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
import dateline.delivery.response.WireResponse;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedAssembler;
import dateline.feed.entry.Entry;
import dateline.feed.wire.WireWriter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One article in a format of the wire, under the same access as the feeds in these formats. */
@Hidden
@WireAccess
@RequiredScope(Scope.READ)
@Controller("/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WireArticleController {
    private static final Duration AGE = Duration.ofMinutes(1);

    private final Articles articles;
    private final PermittedArticles permittedArticles;
    private final ChangeLog log;
    private final Sections sections;
    private final Agencies agencies;
    private final FeedAssembler assembler;
    private final List<WireWriter> writers;
    private final CachedDocuments cachedDocuments;
    private final WireSettings settings;

    WireArticleController(
            Articles articles,
            PermittedArticles permittedArticles,
            ChangeLog log,
            Sections sections,
            Agencies agencies,
            FeedAssembler assembler,
            List<WireWriter> writers,
            CachedDocuments cachedDocuments,
            WireSettings settings) {
        this.articles = articles;
        this.permittedArticles = permittedArticles;
        this.log = log;
        this.sections = sections;
        this.agencies = agencies;
        this.assembler = assembler;
        this.writers = writers;
        this.cachedDocuments = cachedDocuments;
        this.settings = settings;
    }

    /** @throws ProblemException 404 when there is no such article, 410 when it is not published any more */
    @Get("/{id:[0-9a-fA-F-]+}.{extension:" + DocumentFormat.WIRE_EXTENSIONS + "}")
    @Produces("*/*")
    HttpResponse<?> article(HttpRequest<?> request, String id, String extension) {
        WireWriter writer = writers.stream()
                .filter(one -> one.format().extension().equals(extension))
                .findFirst()
                .orElseThrow();
        // No address has a space, so the fast path and the stale answers never have this document.
        String target = "/articles/" + id + "." + extension + " for newsrooms";
        return WireResponse.of(
                cachedDocuments.answer(request, target, writer.itemFormat(), () -> document(id, writer)),
                settings.open());
    }

    private UnwrittenDocument document(String id, WireWriter writer) {
        Article article = published(id);
        List<Section> allSections = sections.listOrderByPosition();
        List<Agency> allAgencies = agencies.listOrderBySlug();
        Instant changed = Stream.concat(
                        allSections.stream().map(Section::changed),
                        allAgencies.stream().map(Agency::changed))
                .reduce(Instant.EPOCH, (a, b) -> a.isAfter(b) ? a : b);
        Instant at = log.findByNumber(article.change()).map(Change::at).orElse(article.updated());
        DocumentOutline outline = new DocumentOutline(
                new FeedVersion(article.change(), at),
                writer.itemFormat() + "\n" + article.id() + "\n" + allSections + "\n" + allAgencies,
                changed,
                AGE);
        return new UnwrittenDocument(outline, () -> writer.write(entry(article, allSections, allAgencies)));
    }

    private Entry entry(Article article, List<Section> allSections, List<Agency> allAgencies) {
        return assembler
                .entryWithoutCredits(article, allSections, allAgencies)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "The article can't be shown."));
    }

    private Article published(String id) {
        Article article = id(id).flatMap(articles::findById)
                .filter(found -> found.timing().released() && permittedArticles.allows(found.credits()))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no article " + id + "."));
        if (article.stage() != Stage.PUBLISHED) {
            throw new ProblemException(
                    ProblemKind.GONE, "The article is " + article.stage().word() + ": it must not be used any more.");
        }
        return article;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
