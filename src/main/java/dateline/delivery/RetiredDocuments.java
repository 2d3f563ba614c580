package dateline.delivery;

import dateline.delivery.client.SlowClients;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Documents that memory has let go while answers still hold their bytes. When clients who do not read hold too many of
 * them, these clients are let go.
 */
@Singleton
final class RetiredDocuments {
    /** How many clients are let go for each document that comes too much. */
    private static final int AT_ONCE = 16;

    private final long most;
    private final SlowClients clients;
    private final List<Coded> held = new ArrayList<>();

    RetiredDocuments(DeliverySettings settings, SlowClients clients) {
        this.most = settings.memory();
        this.clients = clients;
    }

    synchronized void add(Collection<Coded> documents) {
        held.addAll(documents);
        held.removeIf(Coded::isFree);
        if (bytes() > most) {
            clients.endSlowest(AT_ONCE);
        }
    }

    /** What answers still hold, in bytes. */
    synchronized long bytes() {
        return held.stream()
                .filter(document -> !document.isFree())
                .mapToLong(Coded::length)
                .sum();
    }
}
