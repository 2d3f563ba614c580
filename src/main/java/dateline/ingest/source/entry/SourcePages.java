package dateline.ingest.source.entry;

import java.net.URI;

/** Asks a source for pages of its entries. */
@FunctionalInterface
public interface SourcePages {
    /** The status of a page (RFC 9110 §15); 0 when there is no answer. */
    int status(URI page);

    /** Whether a status says something of the page, and not only that the server can't answer now. */
    static boolean isAnswer(int status) {
        return switch (status) {
            case 0, 408, 425, 429 -> false;
            default -> status < 500;
        };
    }
}
