package dateline.ingest.source.hub;

import dateline.ingest.source.SourceState;
import dateline.ingest.source.SourceStates;
import dateline.ingest.source.look.SourceClaims;
import dateline.ingest.source.subscription.HubStanding;
import dateline.ingest.source.subscription.HubSubscription;
import dateline.ingest.source.subscription.HubSubscriptions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Claims subscriptions for which a hub is to be asked, and notes what came of it. */
@Singleton
public class HubClaims {
    /** How long a hub may take to ask for the confirmation. It is longer than any request, so a claim ends with it too. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration LEAST_DELAY = Duration.ofMinutes(1);
    private static final Duration MOST_DELAY = Duration.ofDays(1);
    private static final int DOUBLINGS = 12;

    /** How often a hub is asked to end a subscription; the lease ends it anyway. */
    private static final int MOST_FAREWELLS = 5;

    private static final int LIMIT = 50;

    private final HubSubscriptions subscriptions;
    private final SourceStates states;
    private final SourceClaims sources;
    private final InstantSource clock;

    HubClaims(HubSubscriptions subscriptions, SourceStates states, SourceClaims sources, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.states = states;
        this.sources = sources;
        this.clock = clock;
    }

    /** Those for which a hub is to be asked now. */
    @Transactional
    public List<HubSubscription> claim() {
        Instant now = now();
        List<HubSubscription> asked = new ArrayList<>();
        for (HubSubscription one : subscriptions.due(now, LIMIT)) {
            boolean isOver = one.ends() != null && !one.ends().isAfter(now);
            switch (one.standing()) {
                case REQUESTED -> asked.add(subscriptions.update(one.askedAt(now, now.plus(PATIENCE))));
                case ACTIVE -> renew(one, isOver, now);
                case REPLACED, ENDING -> {
                    if (isOver || one.failures() >= MOST_FAREWELLS) {
                        subscriptions.deleteByCallback(one.callback());
                    } else {
                        asked.add(subscriptions.update(one.askedAt(now, now.plus(PATIENCE))));
                    }
                }
                case DENIED -> subscriptions.update(one.with(HubStanding.DENIED, null));
            }
        }
        return asked;
    }

    /**
     * Before its lease ends, a subscription gets a renewal, and stays as it is until that is confirmed. The feed is looked
     * at too: it may have another hub by now (WebSub §6.1).
     */
    private void renew(HubSubscription one, boolean isOver, Instant now) {
        if (isOver) {
            subscriptions.deleteByCallback(one.callback());
            return;
        }
        subscriptions.save(one.renewal(now));
        subscriptions.update(one.with(HubStanding.ACTIVE, one.ends()));
        lookSoon(one.source());
    }

    /** Looks at a source as soon as its host is free. */
    @Transactional
    public void lookSoon(String source) {
        Optional<String> host = states.findBySource(source).map(SourceState::host);
        host.ifPresent(name -> {
            states.lookAt(source, SourceState.AT_ONCE);
            sources.makeDue(name, SourceState.AT_ONCE);
        });
    }

    /** Notes what a hub has answered, unless it has asked for the confirmation meanwhile. */
    @Transactional
    public void note(HubSubscription asked, boolean isAccepted, String answer) {
        HubSubscription stored = subscriptions.lock(asked.callback()).orElse(null);
        if (stored == null
                || stored.standing() != asked.standing()
                || stored.asked() == null
                || !stored.asked().equals(asked.asked())) {
            return;
        }
        subscriptions.update(
                isAccepted ? stored.saying(answer) : stored.failed(answer, now().plus(delay(asked.failures()))));
    }

    private static Duration delay(int failures) {
        Duration doubled = LEAST_DELAY.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration bounded = doubled.compareTo(MOST_DELAY) > 0 ? MOST_DELAY : doubled;
        return Duration.ofMillis(
                Math.round(bounded.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
