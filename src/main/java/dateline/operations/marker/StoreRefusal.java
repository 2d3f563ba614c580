package dateline.operations.marker;

/** The server does not start with its store, so that nothing is overwritten; the message says what to do. */
public final class StoreRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreRefusal(String message) {
        super(message, null, false, false);
    }
}
