package dateline.delivery;

/** A representation in one coding. */
final class Coded {
    private final byte[] bytes;
    private final String etag;

    Coded(byte[] bytes, String etag) {
        this.bytes = bytes;
        this.etag = etag;
    }

    /** The body. It is shared: nobody writes to it. */
    byte[] bytes() {
        return bytes;
    }

    /** Its strong entity tag, with quotes. */
    String etag() {
        return etag;
    }
}
