package dateline.push.verification;

/** What has become of a request. */
public enum VerificationResult {
    /** The callback has confirmed it, and it is carried out. */
    CONFIRMED,
    /** The callback has not confirmed it, or its topic has ended. */
    UNCONFIRMED,
    /** The callback is still to be asked, or a later request has replaced this one. */
    OPEN
}
