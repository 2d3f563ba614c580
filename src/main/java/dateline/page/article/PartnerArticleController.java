package dateline.page.article;

import dateline.access.PublicAccess;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.entitlement.Edition;
import dateline.article.log.ChangeLog;
import dateline.article.range.PermittedArticles;
import dateline.attribution.Agencies;
import dateline.delivery.partner.PartnerGate;
import dateline.delivery.partner.PartnerReader;
import dateline.delivery.response.DocumentHeaders;
import dateline.delivery.response.PageResponse;
import dateline.delivery.topic.TopicLookup;
import dateline.delivery.topic.Topics;
import dateline.feed.ArticlePath;
import dateline.feed.FeedAssembler;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.feed.profile.EditionProfiles;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The page of an article for partners. Their feeds, which are the same for all, link to one address for all partners, whose
 * browsers ask for the name and the token. The page of a partner's search links to its own addresses, which may have a token.
 */
@Hidden
@PublicAccess
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnerArticleController {
    private final PartnerGate gate;
    private final Articles articles;
    private final PermittedArticles permittedArticles;
    private final Sections sections;
    private final Agencies agencies;
    private final FeedAssembler assembler;
    private final EditionProfiles profiles;
    private final ArticlePageWriter writer;
    private final Topics topics;
    private final PublicAddress address;
    private final ChangeLog log;

    PartnerArticleController(
            PartnerGate gate,
            Articles articles,
            PermittedArticles permittedArticles,
            Sections sections,
            Agencies agencies,
            FeedAssembler assembler,
            EditionProfiles profiles,
            ArticlePageWriter writer,
            Topics topics,
            PublicAddress address,
            ChangeLog log) {
        this.log = log;
        this.topics = topics;
        this.address = address;
        this.gate = gate;
        this.articles = articles;
        this.permittedArticles = permittedArticles;
        this.sections = sections;
        this.agencies = agencies;
        this.assembler = assembler;
        this.profiles = profiles;
        this.writer = writer;
    }

    /**
     * The article as far as the contract goes, with its summary or without pictures. 404 for an article that does not exist,
     * and for one that the partner may not get; 410 for one that was withdrawn or has expired.
     */
    @Get(ArticlePath.FOR_PARTNERS + "/{id}")
    @Produces("*/*")
    HttpResponse<?> article(HttpRequest<?> request, String id) {
        return article(gate.reader(request), id);
    }

    /** The same at an address of one partner. */
    @Get(uris = {"/partners/{name}/articles/{id}", "/p/{token}/articles/{id}"})
    @Produces("*/*")
    HttpResponse<?> own(HttpRequest<?> request, String id) {
        return article(gate.readerAt(request), id);
    }

    private HttpResponse<?> article(PartnerReader reader, String id) {
        Edition edition = reader.edition();
        Article article = permitted(id, permittedArticles.terms(edition.entitlement()));
        List<Section> all = sections.listOrderByPosition();
        TopicLinks links = TopicLinks.of(reader, address, this::isOpen);
        byte[] page = assembler
                .entryForPartners(article, all, agencies.listOrderBySlug(), profiles.of(edition))
                .map(entry -> writer.page(entry, all, links))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "The article can't be shown."));
        MutableHttpResponse<byte[]> answer = PageResponse.of(HttpStatus.OK, page);
        answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        answer.getHeaders().set(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        DocumentHeaders.forPartners(answer.getHeaders()::set);
        return answer;
    }

    private Article permitted(String id, Predicate<Article> terms) {
        Optional<Article> found = id(id).flatMap(articles::findById);
        found.filter(PartnerArticleController::isPast)
                .filter(article -> terms.test(article.withStage(Stage.PUBLISHED)))
                .ifPresent(article -> {
                    throw new ProblemException(GoneArticle.of(article, log).problem());
                });
        return found.filter(terms)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no article " + id + "."));
    }

    private static boolean isPast(Article article) {
        return article.timing().released() && (article.stage() == Stage.WITHDRAWN || article.stage() == Stage.EXPIRED);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the public can open the page of a topic, after a redirect if need be. */
    private boolean isOpen(TopicPath path) {
        return switch (topics.find(path)) {
            case TopicLookup.FoundTopic found -> true;
            case TopicLookup.MovedTopic moved -> true;
            case TopicLookup.PastTopic past -> false;
            case TopicLookup.RetiredTopic retired -> false;
            case TopicLookup.UnknownTopic unknown -> false;
        };
    }
}
