package dateline.push.delivery;

import dateline.push.PushSettings;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.BehindSubscriptions;
import dateline.push.subscription.BehindSubscriptions.Sought;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionState;
import dateline.push.subscription.Subscriptions;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Claims subscriptions that are behind. Where nodes share a store, a claim stands in the row, and ends by itself, so that
 * another node goes on when this one has ended; it is longer than any delivery. The one node of an embedded store knows by
 * its open deliveries what it has begun, and writes nothing before the result.
 */
@Singleton
public class DeliveryClaims {
    private static final Duration LEAST_CLAIM = Duration.ofMinutes(1);
    private static final Duration SPARE = Duration.ofSeconds(30);

    /** The whole answer of a callback may take three times as long as its silence. */
    private static final int WHOLE_ANSWER = 3;

    /** One for each, since a list of many ids would be another statement for each length, which H2 has to read every time. */
    private static final String CLAIM = "UPDATE subscription SET claimed = ? WHERE id = ?";

    private static final int DOCUMENTS = 100;
    private static final int EACH = 128;

    /** No more is begun while so many results wait for the store: if they are lost, all these are told once more. */
    private static final int MOST_OPEN = 4_096;

    private final boolean isShared;
    private final BehindSubscriptions behind;
    private final Subscriptions subscriptions;
    private final SubscribedDocuments documents;
    private final OpenDeliveries open;
    private final JdbcOperations jdbc;
    private final InstantSource clock;
    private final Duration claim;

    DeliveryClaims(
            @Value("${dateline.store}") String store,
            BehindSubscriptions behind,
            Subscriptions subscriptions,
            SubscribedDocuments documents,
            OpenDeliveries open,
            JdbcOperations jdbc,
            PushSettings settings,
            InstantSource clock) {
        Duration longest = settings.timeout().multipliedBy(WHOLE_ANSWER).plus(SPARE);
        this.claim = longest.compareTo(LEAST_CLAIM) > 0 ? longest : LEAST_CLAIM;
        this.isShared = !store.startsWith("jdbc:h2:file:") && !store.startsWith("jdbc:h2:mem:");
        this.behind = behind;
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.open = open;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Claims subscriptions of documents that have changed, of each document some.
     *
     * @param state ACTIVE or SLOW
     * @param limit how many at most
     * @param hosts the room that each host of callbacks has
     */
    @Transactional
    public List<Delivery> behind(SubscriptionState state, int limit, HostCapacity.Room hosts) {
        if (limit <= 0 || open.count() >= MOST_OPEN) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Delivery> claimed = new ArrayList<>();
        for (SubscribedDocument document : documents.outstanding(DOCUMENTS)) {
            int room = Math.min(EACH, limit - claimed.size());
            if (room <= 0) {
                break;
            }
            List<Subscription> some =
                    isShared ? locked(document, state, room, hosts, now) : read(document, state, room, hosts, now);
            some.forEach(one -> claimed.add(new Delivery(one, document)));
        }
        if (isShared) {
            claim(claimed, now);
        }
        return claimed;
    }

    private List<Subscription> locked(
            SubscribedDocument document, SubscriptionState state, int room, HostCapacity.Room hosts, Instant now) {
        return subscriptions.behind(document.id(), state.name(), document.number(), now, hosts.busy(), room).stream()
                .filter(one -> !open.isOpen(one.id()) && hosts.take(one.host()))
                .toList();
    }

    /**
     * The open ones are behind until their results are stored, so they come first and are read again. Which they are is asked
     * before: one that ends in between may be read as it was before its result.
     */
    private List<Subscription> read(
            SubscribedDocument document, SubscriptionState state, int room, HostCapacity.Room hosts, Instant now) {
        Set<UUID> begun = open.all();
        Sought sought = new Sought(document.id(), state, document.number(), now, hosts.busy(), room + begun.size());
        AtomicInteger left = new AtomicInteger(room);
        return behind.taken(sought, (id, host) -> {
            boolean taken = left.get() > 0 && !begun.contains(id) && hosts.take(host);
            left.addAndGet(taken ? -1 : 0);
            return taken;
        });
    }

    /** Claims subscriptions whose callbacks have failed and are to be tried again. */
    @Transactional
    public List<Delivery> retries(int limit, HostCapacity.Room hosts) {
        if (limit <= 0 || open.count() >= MOST_OPEN) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Delivery> claimed = new ArrayList<>();
        List<Subscription> due = subscriptions.dueRetries(now, hosts.busy(), limit).stream()
                .filter(one -> !open.isOpen(one.id()) && hosts.take(one.host()))
                .toList();
        for (Subscription one : due) {
            claimed.add(new Delivery(one, documents.findById(one.document()).orElseThrow()));
        }
        claim(claimed, now);
        return claimed;
    }

    /** Notes for each changed document whether all its subscriptions have been told. */
    @Transactional
    public void settle() {
        Instant now = clock.instant();
        for (SubscribedDocument document : documents.lockedOutstanding(DOCUMENTS)) {
            if (!subscriptions.isAnyBehind(document.id(), document.number(), now)) {
                documents.settle(document.id(), document.number());
            }
        }
    }

    /** Leaves subscriptions alone for as long as a claim lasts, since this server has failed in a way that it does not know. */
    void leave(List<UUID> subscriptions) {
        this.subscriptions.claim(subscriptions, clock.instant().plus(claim));
    }

    private void claim(List<Delivery> claimed, Instant now) {
        if (claimed.isEmpty()) {
            return;
        }
        Timestamp until = Timestamp.from(now.plus(claim));
        jdbc.prepareStatement(CLAIM, statement -> {
            for (Delivery one : claimed) {
                statement.setTimestamp(1, until);
                statement.setObject(2, one.subscription().id());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }
}
