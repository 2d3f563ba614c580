package dateline.delivery.partner;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Finds the documents that partners ask for by their names in memory, on the event loop. */
@Singleton
public final class PartnerMemory {
    private final Admissions admissions;

    PartnerMemory(Admissions admissions) {
        this.admissions = admissions;
    }

    /**
     * A document in memory that is asked for.
     *
     * @param target its name in memory
     * @param admission of the partner; null for a document for everybody
     */
    public record Asked(String target, @Nullable Admission admission) {
        /** Counts the answer. */
        public void answered(boolean unchanged, long version) {
            if (admission != null && unchanged) {
                admission.tally().unchanged();
            } else if (admission != null) {
                admission.tally().took(version);
            }
        }
    }

    /** The document that a request asks for; null when a controller has to check the request. */
    public @Nullable Asked asked(HttpRequest request) {
        String uri = request.uri();
        if (uri.indexOf(' ') >= 0) {
            // HTTP/2 can carry a space, with which the names of documents begin that are not for everybody.
            return null;
        }
        PartnerTarget target = uri.startsWith("/p")
                ? PartnerTarget.of(uri, request.headers().get(HttpHeaderNames.AUTHORIZATION))
                : null;
        if (target == null) {
            return new Asked(uri, null);
        }
        Admission admission = admissions.remembered(target);
        if (request.headers().contains(HttpHeaderNames.IF_MODIFIED_SINCE)
                && !request.headers().contains(HttpHeaderNames.IF_NONE_MATCH)) {
            // The date has to be compared with that of the contract.
            return null;
        }
        return admission == null || !admission.allows(target.rest())
                ? null
                : new Asked(admission.edition().name() + target.rest(), admission);
    }
}
