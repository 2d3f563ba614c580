package dateline.page.article;

import dateline.access.PublicAccess;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.entitlement.Edition;
import dateline.article.range.PermittedArticles;
import dateline.attribution.Agencies;
import dateline.delivery.partner.PartnerGate;
import dateline.delivery.response.DocumentHeaders;
import dateline.delivery.response.PageResponse;
import dateline.feed.ArticlePath;
import dateline.feed.FeedAssembler;
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
import java.util.UUID;

/**
 * The page of an article that only partners may get, to which their feeds link. It has one address for all partners, whose
 * browsers ask for the name and the token.
 */
@Hidden
@PublicAccess
@Controller(ArticlePath.FOR_PARTNERS)
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

    PartnerArticleController(
            PartnerGate gate,
            Articles articles,
            PermittedArticles permittedArticles,
            Sections sections,
            Agencies agencies,
            FeedAssembler assembler,
            EditionProfiles profiles,
            ArticlePageWriter writer) {
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
     * and for one that the partner may not get.
     */
    @Get("/{id}")
    @Produces("*/*")
    HttpResponse<?> article(HttpRequest<?> request, UUID id) {
        Edition edition = gate.edition(request);
        Article article = articles.findById(id)
                .filter(permittedArticles.terms(edition.entitlement()))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no article " + id + "."));
        List<Section> all = sections.listOrderByPosition();
        byte[] page = assembler
                .entryForPartners(article, all, agencies.listOrderBySlug(), profiles.of(edition))
                .map(entry -> writer.page(entry, all, List.of()))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "The article can't be shown."));
        MutableHttpResponse<byte[]> answer = PageResponse.of(HttpStatus.OK, page);
        answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        answer.getHeaders().set(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        DocumentHeaders.forPartners(answer.getHeaders()::set);
        return answer;
    }
}
