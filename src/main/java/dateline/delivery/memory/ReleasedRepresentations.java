package dateline.delivery.memory;

import dateline.delivery.DeliverySettings;
import dateline.delivery.connection.SlowClients;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The bodies of documents that were removed from memory while answers still hold their bytes. When clients that do not
 * read hold too many of them, the slowest of these clients are disconnected.
 */
@Singleton
final class ReleasedRepresentations {
    /** How many clients are disconnected for each document beyond the limit. */
    private static final int AT_ONCE = 16;

    private final long maxBytes;
    private final SlowClients clients;
    private final List<EncodedBody> bodies = new ArrayList<>();

    ReleasedRepresentations(DeliverySettings settings, SlowClients clients) {
        this.maxBytes = settings.memory();
        this.clients = clients;
    }

    synchronized void add(Collection<EncodedBody> released) {
        bodies.addAll(released);
        bodies.removeIf(EncodedBody::isFree);
        if (bytes() > maxBytes) {
            clients.endSlowest(AT_ONCE);
        }
    }

    /** The number of bytes that answers still hold. */
    synchronized long bytes() {
        return bodies.stream()
                .filter(body -> !body.isFree())
                .mapToLong(EncodedBody::length)
                .sum();
    }
}
