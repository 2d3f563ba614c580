package dateline.push.verification;

import dateline.push.subscription.SubscriptionKind;

/** How subscribers of one kind confirm a request. */
public interface VerificationMethod {
    SubscriptionKind kind();

    /** Asks the callback, and returns whether it has confirmed the request. A denial is only told. */
    boolean isConfirmed(Verification verification);
}
