package dateline.delivery.partner;

import dateline.delivery.connection.AttemptLimit;
import dateline.delivery.connection.ConnectionSettings;
import dateline.delivery.connection.RequestingClient;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Lets requests with the token of a partner through, and refuses all others alike. */
@Singleton
public final class PartnerGate {
    private final Admissions admissions;
    private final AttemptLimit attempts;

    PartnerGate(Admissions admissions, RequestingClient clients, ConnectionSettings settings) {
        this.admissions = admissions;
        this.attempts = new AttemptLimit(clients, settings.wrongTokensPerMinute());
    }

    /**
     * The partner whose token a request has in its header, for an address that does not name a partner.
     *
     * @throws ProblemException 401 without a valid token, 429 after too many wrong ones
     */
    public PartnerReader reader(HttpRequest<?> request) {
        PartnerTarget target = PartnerTarget.ofHeader(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        return PartnerReader.of(admit(request, target), target);
    }

    /**
     * The partner at an address that names it or has its token.
     *
     * @throws ProblemException as below
     */
    public PartnerReader readerAt(HttpRequest<?> request) {
        PartnerTarget target = PartnerTarget.of(request);
        return PartnerReader.of(admit(request, target), target);
    }

    /**
     * The admission of the partner at a target.
     *
     * @throws ProblemException 404 for a wrong token in the path, 401 for one in the header, 429 after too many. The answer
     *     is the same for a token that is unknown, wrong, expired or revoked, and for a partner that does not exist
     */
    Admission admit(HttpRequest<?> request, PartnerTarget target) {
        // Others may send wrong tokens from the address of somebody who has a right one.
        if (attempts.isReached(request) && admissions.remembered(target) == null) {
            throw new ProblemException(
                            ProblemKind.TOO_MANY, "Too many wrong tokens came from this address: wait a minute.")
                    .with(HttpHeaders.RETRY_AFTER, "60");
        }
        return admissions.check(target).orElseThrow(() -> {
            if (target.token() != null) {
                attempts.count(request);
            }
            return target.isWithToken()
                    ? new ProblemException(ProblemKind.NOT_FOUND, "There is no such address.")
                    : new ProblemException(
                                    ProblemKind.NO_TOKEN,
                                    "Send the name of the partner and its token by HTTP Basic, or the header"
                                            + " Authorization: Bearer TOKEN.")
                            .with(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"dateline\", charset=\"UTF-8\"");
        });
    }
}
