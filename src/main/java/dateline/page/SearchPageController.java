package dateline.page;

import dateline.access.Open;
import dateline.delivery.DocumentAddress;
import dateline.delivery.DocumentDelivery;
import dateline.feed.FeedSettings;
import dateline.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** The page of a search. */
@Open
@Hidden
@Controller("/search")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchPageController {
    private final DocumentDelivery documents;
    private final Templates templates;
    private final Frames frames;
    private final FeedSettings settings;

    SearchPageController(DocumentDelivery documents, Templates templates, Frames frames, FeedSettings settings) {
        this.documents = documents;
        this.templates = templates;
        this.frames = frames;
        this.settings = settings;
    }

    @Get
    @Produces(PageController.HTML)
    HttpResponse<?> search(HttpRequest<?> request) {
        String words = request.getParameters().getFirst("q").orElse("");
        Frame frame = frames.bare(settings.language(), Phrase.SEARCH);
        if (words.isBlank()) {
            return PageController.html(HttpStatus.OK, templates.html("search.jte", new SearchPage(frame, null)));
        }
        try {
            return documents.answer(request, DocumentAddress.search(words));
        } catch (ProblemException e) {
            return PageController.html(
                    HttpStatus.valueOf(e.problem().status()),
                    templates.html(
                            "search.jte", new SearchPage(frame, e.problem().detail())));
        }
    }
}
