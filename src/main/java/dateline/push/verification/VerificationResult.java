package dateline.push.verification;

import dateline.outbound.OutboundResult;
import java.util.function.Predicate;

/** What has become of a request. */
public enum VerificationResult {
    /** The callback has confirmed it, and it is carried out. */
    CONFIRMED,
    /** The callback has not confirmed it, or its topic has ended. */
    UNCONFIRMED,
    /** The callback is still to be asked, or a later request has replaced this one. */
    OPEN;

    /**
     * What follows from the result of asking a callback.
     *
     * @param confirms whether an answer confirms the request
     */
    public static VerificationResult of(OutboundResult asked, Predicate<OutboundResult.Answer> confirms) {
        return switch (asked) {
            case OutboundResult.Answer answer -> confirms.test(answer) ? CONFIRMED : UNCONFIRMED;
            case OutboundResult.Failure failure -> failure.isOwn() ? OPEN : UNCONFIRMED;
        };
    }
}
