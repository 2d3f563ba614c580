package dateline.push.verification;

import dateline.push.subscription.SubscriptionKind;

/** How subscribers of one kind confirm a request. */
public interface VerificationMethod {
    SubscriptionKind kind();

    /**
     * Asks the callback. A denial is only told, and nothing confirms it.
     *
     * @return OPEN when this server could not ask, so that it asks again later
     */
    VerificationResult ask(Verification verification);
}
