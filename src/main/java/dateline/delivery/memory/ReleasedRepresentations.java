package dateline.delivery.memory;

import dateline.delivery.DeliverySettings;
import dateline.delivery.connection.SlowClients;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Documents that memory has let go while answers still hold their bytes. When clients who do not read hold too many of
 * them, these clients are let go.
 */
@Singleton
final class ReleasedRepresentations {
    /** How many clients are let go for each document that comes too much. */
    private static final int AT_ONCE = 16;

    private final long most;
    private final SlowClients clients;
    private final List<EncodedBody> held = new ArrayList<>();

    ReleasedRepresentations(DeliverySettings settings, SlowClients clients) {
        this.most = settings.memory();
        this.clients = clients;
    }

    synchronized void add(Collection<EncodedBody> documents) {
        held.addAll(documents);
        held.removeIf(EncodedBody::isFree);
        if (bytes() > most) {
            clients.endSlowest(AT_ONCE);
        }
    }

    /** What answers still hold, in bytes. */
    synchronized long bytes() {
        return held.stream()
                .filter(document -> !document.isFree())
                .mapToLong(EncodedBody::length)
                .sum();
    }
}
