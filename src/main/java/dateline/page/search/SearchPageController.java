package dateline.page.search;

import dateline.access.PublicAccess;
import dateline.delivery.DocumentAddress;
import dateline.delivery.DocumentDelivery;
import dateline.delivery.response.PageResponse;
import dateline.page.problem.ProblemPages;
import dateline.problem.ProblemException;
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

/** The page of a search. */
@PublicAccess
@Hidden
@Controller("/search")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchPageController {
    private final DocumentDelivery documents;
    private final SearchPageWriter writer;
    private final Sections sections;

    SearchPageController(DocumentDelivery documents, SearchPageWriter writer, Sections sections) {
        this.documents = documents;
        this.writer = writer;
        this.sections = sections;
    }

    @Get
    @Produces("*/*")
    HttpResponse<?> search(HttpRequest<?> request) {
        String query = request.getParameters().getFirst("q").orElse("");
        String page = request.getParameters().getFirst("page").orElse("1");
        if (query.isBlank()) {
            return PageResponse.of(HttpStatus.OK, writer.empty("", null, sections.listOrderByPosition()));
        }
        try {
            return documents.answer(request, DocumentAddress.search(query, page));
        } catch (ProblemException e) {
            return ProblemPages.answer(
                    request,
                    e.problem(),
                    () -> writer.empty(query, e.problem().detail(), sections.listOrderByPosition()));
        }
    }
}
