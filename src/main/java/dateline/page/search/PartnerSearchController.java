package dateline.page.search;

import dateline.access.PublicAccess;
import dateline.delivery.DocumentAddress;
import dateline.delivery.partner.PartnerDelivery;
import dateline.delivery.partner.PartnerGate;
import dateline.delivery.response.DocumentHeaders;
import dateline.delivery.response.PageResponse;
import dateline.page.problem.ProblemPages;
import dateline.problem.ProblemException;
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

/** The page on which a partner searches what its contract includes. */
@PublicAccess
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnerSearchController {
    private final PartnerGate gate;
    private final PartnerDelivery documents;
    private final SearchPageWriter writer;
    private final Sections sections;

    PartnerSearchController(PartnerGate gate, PartnerDelivery documents, SearchPageWriter writer, Sections sections) {
        this.gate = gate;
        this.documents = documents;
        this.writer = writer;
        this.sections = sections;
    }

    /** As for the public; 401 or 404 without a valid token, 429 after too many wrong ones. */
    @Get(uris = {"/partners/{name}/search", "/p/{token}/search"})
    @Produces("*/*")
    HttpResponse<?> search(HttpRequest<?> request) {
        gate.readerAt(request);
        String query = request.getParameters().getFirst("q").orElse("");
        String page = request.getParameters().getFirst("page").orElse("1");
        if (query.isBlank()) {
            return forPartners(
                    PageResponse.of(HttpStatus.OK, writer.emptyForPartner("", null, sections.listOrderByPosition())));
        }
        try {
            return documents.answer(request, DocumentAddress.search(query, page));
        } catch (ProblemException e) {
            return forPartners(ProblemPages.answer(
                    request,
                    e.problem(),
                    () -> writer.emptyForPartner(query, e.problem().detail(), sections.listOrderByPosition())));
        }
    }

    private static HttpResponse<?> forPartners(HttpResponse<?> page) {
        MutableHttpResponse<?> answer = page.toMutableResponse();
        answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        answer.getHeaders().set(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION + ", " + HttpHeaders.ACCEPT);
        DocumentHeaders.forPartners(answer.getHeaders()::set);
        return answer;
    }
}
