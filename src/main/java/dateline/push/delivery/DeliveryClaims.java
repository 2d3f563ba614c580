package dateline.push.delivery;

import dateline.push.PushSettings;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionState;
import dateline.push.subscription.Subscriptions;
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

/**
 * Claims subscriptions that are behind. A claim ends by itself, so that another node goes on when this one has ended; it is
 * longer than any delivery.
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
    private static final int EACH = 100;

    private final Subscriptions subscriptions;
    private final SubscribedDocuments documents;
    private final OpenDeliveries open;
    private final JdbcOperations jdbc;
    private final InstantSource clock;
    private final Duration claim;

    DeliveryClaims(
            Subscriptions subscriptions,
            SubscribedDocuments documents,
            OpenDeliveries open,
            JdbcOperations jdbc,
            PushSettings settings,
            InstantSource clock) {
        Duration longest = settings.timeout().multipliedBy(WHOLE_ANSWER).plus(SPARE);
        this.claim = longest.compareTo(LEAST_CLAIM) > 0 ? longest : LEAST_CLAIM;
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
        if (limit <= 0) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Delivery> claimed = new ArrayList<>();
        Set<String> busy = hosts.busy();
        for (SubscribedDocument document : documents.outstanding(DOCUMENTS)) {
            int room = Math.min(EACH, limit - claimed.size());
            if (room <= 0) {
                break;
            }
            subscriptions.behind(document.id(), state.name(), document.number(), now, busy, room).stream()
                    .filter(one -> !open.isOpen(one) && hosts.take(one.host()))
                    .forEach(one -> claimed.add(new Delivery(one, document)));
        }
        claim(claimed, now);
        return claimed;
    }

    /** Claims subscriptions whose callbacks have failed and are to be tried again. */
    @Transactional
    public List<Delivery> retries(int limit, HostCapacity.Room hosts) {
        if (limit <= 0) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Delivery> claimed = new ArrayList<>();
        List<Subscription> due = subscriptions.dueRetries(now, hosts.busy(), limit).stream()
                .filter(one -> !open.isOpen(one) && hosts.take(one.host()))
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
