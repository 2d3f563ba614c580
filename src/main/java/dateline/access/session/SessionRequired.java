package dateline.access.session;

/** Ends a request to the desk that has no session, or one that is over. */
public final class SessionRequired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SessionRequired() {
        super("a session is required", null, false, false);
    }
}
