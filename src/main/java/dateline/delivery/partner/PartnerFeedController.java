package dateline.delivery.partner;

import dateline.access.PublicAccess;
import dateline.delivery.DocumentAddress;
import dateline.delivery.FeedAddressParser;
import dateline.delivery.response.DocumentHeaders;
import dateline.feed.DocumentFormat;
import dateline.feed.PublicAddress;
import dateline.http.Accept;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** The feeds of partners, for those requests that are not answered from memory. */
@Hidden
@PublicAccess
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnerFeedController {
    /** The end of an address at which the format is negotiated. */
    private static final String NEGOTIATED = "/feed";

    private final PartnerGate gate;
    private final PartnerDelivery documents;
    private final PartnerFeedList feeds;
    private final PublicAddress home;

    PartnerFeedController(PartnerGate gate, PartnerDelivery documents, PartnerFeedList feeds, PublicAddress home) {
        this.feeds = feeds;
        this.gate = gate;
        this.documents = documents;
        this.home = home;
    }

    /**
     * 200, 226 or 304 as for a public feed; 404 for a wrong token in the path, 401 for one in the header, 403 for a format
     * that is not in the contract, 429 after too many wrong tokens.
     */
    @Get(
            uris = {
                PartnerTarget.PARTNERS + "{name}",
                PartnerTarget.PARTNERS + "{name}/{rest:.*}",
                PartnerTarget.TOKENS + "{token}",
                PartnerTarget.TOKENS + "{token}/{rest:.*}"
            })
    @Produces("*/*")
    HttpResponse<?> feed(HttpRequest<?> request) {
        PartnerTarget target = PartnerTarget.of(request);
        Admission admission = gate.admit(request, target);
        if (target.path().equals(PartnerFeedList.PATH)) {
            return list(target, admission);
        }
        if (target.path().endsWith(NEGOTIATED)) {
            return negotiated(request, target, admission);
        }
        return feed(request, target, admission);
    }

    private HttpResponse<?> feed(HttpRequest<?> request, PartnerTarget target, Admission admission) {
        DocumentAddress address = address(target);
        if (!admission.allows(target.rest())) {
            admission.tally().refused();
            throw new ProblemException(ProblemKind.FORBIDDEN, formats(admission));
        }
        return documents.answer(request, target, admission, address);
    }

    /** The format that the client prefers among those of the contract (RFC 9110 §12.1). */
    private HttpResponse<?> negotiated(HttpRequest<?> request, PartnerTarget target, Admission admission) {
        List<Accept.Offer<DocumentFormat>> offers = DocumentFormat.FEEDS.stream()
                .filter(format -> admission.formats().contains(format.extension()))
                .map(format -> new Accept.Offer<>(format, format.mediaTypes()))
                .toList();
        DocumentFormat format = Accept.best(request.getHeaders().getAll(HttpHeaders.ACCEPT), offers)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_ACCEPTABLE, formats(admission)));
        MutableHttpResponse<?> answer =
                feed(request, target.in(format.extension()), admission).toMutableResponse();
        answer.getHeaders().set(HttpHeaders.VARY, "Authorization, " + DocumentHeaders.VARY_NEGOTIATED);
        return answer;
    }

    private HttpResponse<?> list(PartnerTarget target, Admission admission) {
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(feeds.document(target, admission))
                .contentType(DocumentFormat.OPML.mediaType() + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        DocumentHeaders.forPartners(answer::header);
        return answer;
    }

    private static String formats(Admission admission) {
        List<String> formats = admission.formats().stream().sorted().toList();
        return "The contract has feeds in these formats: " + String.join(", ", formats) + "; take for example feed."
                + (formats.isEmpty() ? "rss" : formats.getFirst()) + ".";
    }

    private DocumentAddress address(PartnerTarget target) {
        return FeedAddressParser.within(target.rest())
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "There is no such feed: the addresses are those of the public feeds, listed at "
                                + home.at("/feeds.opml") + "."));
    }
}
