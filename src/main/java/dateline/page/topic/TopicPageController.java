package dateline.page.topic;

import dateline.access.PublicAccess;
import dateline.delivery.DocumentAddress;
import dateline.delivery.DocumentDelivery;
import dateline.delivery.FeedDocuments;
import dateline.delivery.document.DocumentLookup;
import dateline.delivery.topic.TopicLookup;
import dateline.feed.TopicPath;
import dateline.page.problem.MissingPages;
import dateline.page.problem.ProblemPages;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/** The home page and the pages of topics, with their pages of earlier articles. */
@PublicAccess
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class TopicPageController {
    private static final String ARCHIVE = "/archive/{place:[0-9]+}";

    private final DocumentDelivery documents;
    private final FeedDocuments feeds;
    private final MissingPages missing;

    TopicPageController(DocumentDelivery documents, FeedDocuments feeds, MissingPages missing) {
        this.documents = documents;
        this.feeds = feeds;
        this.missing = missing;
    }

    @Get("/")
    @Produces("*/*")
    HttpResponse<?> home(HttpRequest<?> request) {
        return page(request, TopicPath.TOP, null);
    }

    @Get(ARCHIVE)
    @Produces("*/*")
    HttpResponse<?> archivePage(HttpRequest<?> request, @PathVariable String place) {
        return page(request, TopicPath.TOP, place);
    }

    @Get(TopicPath.ROUTE)
    @Produces("*/*")
    HttpResponse<?> topic(HttpRequest<?> request, @PathVariable String kind, @PathVariable String slug) {
        return page(request, TopicPath.at(kind, slug), null);
    }

    @Get(TopicPath.ROUTE + ARCHIVE)
    @Produces("*/*")
    HttpResponse<?> topicArchivePage(
            HttpRequest<?> request, @PathVariable String kind, @PathVariable String slug, @PathVariable String place) {
        return page(request, TopicPath.at(kind, slug), place);
    }

    private HttpResponse<?> page(HttpRequest<?> request, TopicPath path, @Nullable String place) {
        DocumentAddress address = DocumentAddress.page(path, place);
        if (documents.isReady(address)) {
            return documents.answer(request, address);
        }
        DocumentLookup lookup = feeds.find(address);
        return switch (lookup.topic()) {
            case TopicLookup.UnknownTopic unknown ->
                ProblemPages.answer(
                        request, Problem.of(ProblemKind.NOT_FOUND, unknown.detail()), () -> missing.page(path));
            case TopicLookup.PastTopic past ->
                ProblemPages.answer(request, Problem.of(ProblemKind.GONE, past.detail()), () -> missing.page(path));
            case TopicLookup.RetiredTopic retired ->
                ProblemPages.answer(
                        request, Problem.of(ProblemKind.GONE, retired.detail()), () -> missing.gone(retired.detail()));
            case TopicLookup.FoundTopic here -> documents.answer(request, lookup);
            case TopicLookup.MovedTopic moved -> documents.answer(request, lookup);
        };
    }
}
