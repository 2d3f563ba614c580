package dateline.ingest.source.subscription;

import dateline.ingest.source.Source;
import dateline.ingest.source.document.HubOffer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which subscriptions sources want; the hubs are asked afterwards. */
@Singleton
public class HubRegistry {
    /** That which says most of how a source is told of changes. */
    private static final Comparator<HubSubscription> WEIGHT = Comparator.<HubSubscription>comparingInt(
                    one -> switch (one.standing()) {
                        case ACTIVE -> 2;
                        case REQUESTED, DENIED -> 1;
                        case REPLACED, ENDING -> 0;
                    })
            .thenComparing(HubSubscription::created);

    private final HubSubscriptions subscriptions;
    private final PushedDocuments documents;
    private final InstantSource clock;

    HubRegistry(HubSubscriptions subscriptions, PushedDocuments documents, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.clock = clock;
    }

    /** The subscriptions of sources that are not about to end, one for each, by the names of the sources. */
    public Map<String, HubSubscription> current(Collection<String> sources) {
        return sources.isEmpty()
                ? Map.of()
                : subscriptions.findBySourceIn(sources).stream()
                        .filter(HubRegistry::isWanted)
                        .collect(Collectors.toMap(
                                HubSubscription::source, Function.identity(), BinaryOperator.maxBy(WEIGHT)));
    }

    /** The end of the lease of a source; null when no hub tells it of changes now. */
    public @Nullable Instant aliveUntil(Source source) {
        return Optional.ofNullable(current(List.of(source.name())).get(source.name()))
                .filter(one -> one.isAlive(clock.instant()))
                .map(HubSubscription::ends)
                .orElse(null);
    }

    /**
     * Subscribes a source to what its feed offers now. A subscription to the same topic at the same hub stays as it is, also
     * one that the hub has denied.
     */
    @Transactional
    public void offer(Source source, HubOffer offer) {
        List<HubSubscription> stored = subscriptions.lockAll(source.name());
        boolean isThere = false;
        for (HubSubscription one : stored) {
            boolean isSame = one.hub().equals(offer.hub()) && one.topic().equals(offer.topic()) && isWanted(one);
            isThere |= isSame;
            if (!isSame) {
                end(one);
            }
        }
        String hub = offer.hub();
        String topic = offer.topic();
        if (!isThere && hub != null && topic != null) {
            subscriptions.save(HubSubscription.wanted(source.name(), topic, hub, now()));
        }
    }

    /** Asks again at once for what hubs have not confirmed. */
    @Transactional
    public void retry(String source) {
        for (HubSubscription one : subscriptions.lockAll(source)) {
            if (one.standing() == HubStanding.REQUESTED) {
                subscriptions.update(one.failed("It is asked for again.", now()));
            } else if (one.standing() == HubStanding.DENIED) {
                subscriptions.deleteByCallback(one.callback());
            }
        }
    }

    /** Ends all subscriptions of a source. What has come and was not taken yet is forgotten. */
    @Transactional
    public void end(String source) {
        subscriptions.lockAll(source).forEach(this::end);
        documents.deleteBySource(source);
    }

    private void end(HubSubscription one) {
        switch (one.standing()) {
            case DENIED -> subscriptions.deleteByCallback(one.callback());
            case REQUESTED, ACTIVE, REPLACED -> {
                if (one.isKnownToHub()) {
                    subscriptions.update(one.with(HubStanding.ENDING, now()));
                } else {
                    subscriptions.deleteByCallback(one.callback());
                }
            }
            case ENDING -> {
                // The hub is asked already.
            }
        }
    }

    private static boolean isWanted(HubSubscription one) {
        return switch (one.standing()) {
            case REQUESTED, ACTIVE, DENIED -> true;
            case REPLACED, ENDING -> false;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
