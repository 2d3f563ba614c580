package dateline.delivery.partner;

import dateline.article.log.LogTime;
import dateline.delivery.DocumentAddress;
import dateline.delivery.DocumentDelivery;
import dateline.delivery.response.DocumentHeaders;
import dateline.feed.PublicAddress;
import dateline.http.HttpDates;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Answers partners with documents in their edition, and counts what they take. */
@Singleton
public final class PartnerDelivery {
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_ERROR = 400;

    private final PartnerGate gate;
    private final DocumentDelivery documents;
    private final PublicAddress home;
    private final LogTime time;

    PartnerDelivery(PartnerGate gate, DocumentDelivery documents, PublicAddress home, LogTime time) {
        this.gate = gate;
        this.documents = documents;
        this.home = home;
        this.time = time;
    }

    /**
     * The document that the public gets at an address, in the edition of the partner at whose address the request is.
     *
     * @throws dateline.problem.ProblemException as {@link PartnerGate#readerAt}, and when there is no such document
     */
    public HttpResponse<?> answer(HttpRequest<?> request, DocumentAddress address) {
        PartnerTarget target = PartnerTarget.of(request);
        return answer(request, target, gate.admit(request, target), address);
    }

    /** The same for a partner who was admitted. */
    HttpResponse<?> answer(HttpRequest<?> request, PartnerTarget target, Admission admission, DocumentAddress address) {
        HttpResponse<?> answer = documents.answer(current(request, admission), address.in(admission.edition()));
        count(admission, answer);
        return complete(target, answer);
    }

    /** The request without a date from before the contract was changed, since the document is another one now. */
    private HttpRequest<?> current(HttpRequest<?> request, Admission admission) {
        Instant now = time.now();
        return HttpDates.parse(String.valueOf(request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE)), now)
                .filter(date -> !date.isAfter(admission.changed()))
                .<HttpRequest<?>>map(
                        date -> request.mutate().headers(headers -> headers.remove(HttpHeaders.IF_MODIFIED_SINCE)))
                .orElse(request);
    }

    private static void count(Admission admission, HttpResponse<?> answer) {
        if (answer.code() == NOT_MODIFIED) {
            admission.tally().unchanged();
        } else if (answer.code() < FIRST_ERROR) {
            String tag = answer.getHeaders().get(HttpHeaders.ETAG);
            admission.tally().took(tag == null ? 0 : version(tag));
        }
    }

    /** The version in an entity tag, which begins with it. */
    private static long version(String tag) {
        int dash = tag.indexOf('-');
        return dash < 2 ? 0 : Long.parseLong(tag.substring(1, dash));
    }

    /** The answer for one client; a redirect leads to another address of the same partner. */
    private HttpResponse<?> complete(PartnerTarget target, HttpResponse<?> answer) {
        MutableHttpResponse<?> complete = answer.toMutableResponse();
        String location = answer.getHeaders().get(HttpHeaders.LOCATION);
        if (location != null) {
            String own = location.substring(home.at("").toString().length());
            complete.getHeaders()
                    .set(HttpHeaders.LOCATION, home.at(target.prefix() + own).toString());
            complete.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            complete.getHeaders().remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
            DocumentHeaders.forPartners(complete.getHeaders()::set);
        }
        return complete;
    }
}
