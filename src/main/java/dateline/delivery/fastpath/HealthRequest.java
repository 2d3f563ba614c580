package dateline.delivery.fastpath;

/** A request for the server's health, which the limits for clients do not apply to: a busy server is not an ill one. */
final class HealthRequest {
    private static final String ROOT = "/health";

    private HealthRequest() {}

    /** Whether a request target is one of the addresses for the server's health, exactly as they are documented. */
    static boolean isAt(String target) {
        return target.startsWith(ROOT)
                && (target.length() == ROOT.length()
                        || target.equals(ROOT + "/liveness")
                        || target.equals(ROOT + "/readiness"));
    }
}
