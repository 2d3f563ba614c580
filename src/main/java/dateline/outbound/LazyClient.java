package dateline.outbound;

import java.util.function.Supplier;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** An HTTP client that is opened when it is needed: it reads all certificates that Java trusts, and most starts need none. */
final class LazyClient {
    private final Supplier<CloseableHttpClient> opening;
    private volatile @Nullable CloseableHttpClient client;

    LazyClient(Supplier<CloseableHttpClient> opening) {
        this.opening = opening;
    }

    CloseableHttpClient client() {
        CloseableHttpClient open = client;
        return open == null ? open() : open;
    }

    synchronized void close() {
        CloseableHttpClient open = client;
        if (open != null) {
            open.close(CloseMode.IMMEDIATE);
        }
    }

    private synchronized CloseableHttpClient open() {
        CloseableHttpClient open = client;
        if (open == null) {
            open = opening.get();
            client = open;
        }
        return open;
    }
}
