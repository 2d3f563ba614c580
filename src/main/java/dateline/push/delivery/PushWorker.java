package dateline.push.delivery;

import dateline.article.log.ChangeEvent;
import dateline.problem.StoreFailure;
import dateline.push.StoreOutage;
import dateline.push.document.ChangeMarker;
import dateline.push.document.DocumentInspection;
import dateline.push.document.SubscribedDocument;
import dateline.push.progress.DeliveryCounts;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for changes and tells the subscribers: as soon as this node has committed a change, and every fifth of a second for
 * the changes of other nodes and for callbacks that are tried again. Without a subscriber that is only once a second.
 */
@Singleton
public class PushWorker {
    private static final Logger LOG = LoggerFactory.getLogger(PushWorker.class);
    private static final long INTERVAL_MILLIS = 200;
    private static final long UNNEEDED_MILLIS = 1_000;
    private static final int INSPECTIONS = 4;

    private final ChangeMarker marker;
    private final DocumentInspection inspection;
    private final DeliveryClaims claims;
    private final DeliveryCapacity capacity;
    private final HostCapacity hosts;
    private final OpenDeliveries open;
    private final AbandonedClaims abandoned;
    private final DeliveryRecorder recorder;
    private final DeliveryCounts counts;
    private final PartnerTokens partnerTokens;
    private final Map<SubscriptionKind, DeliveryMethod> methods;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore signal = new Semaphore(0);
    private final Semaphore inspections = new Semaphore(INSPECTIONS);
    private volatile boolean running;

    PushWorker(
            ChangeMarker marker,
            DocumentInspection inspection,
            DeliveryClaims claims,
            DeliveryCapacity capacity,
            HostCapacity hosts,
            OpenDeliveries open,
            AbandonedClaims abandoned,
            DeliveryRecorder recorder,
            DeliveryCounts counts,
            PartnerTokens partnerTokens,
            List<DeliveryMethod> methods) {
        this.marker = marker;
        this.inspection = inspection;
        this.claims = claims;
        this.capacity = capacity;
        this.hosts = hosts;
        this.open = open;
        this.abandoned = abandoned;
        this.recorder = recorder;
        this.counts = counts;
        this.partnerTokens = partnerTokens;
        this.methods = methods.stream().collect(Collectors.toMap(DeliveryMethod::kind, Function.identity()));
    }

    /** A moment after the start: to make this bean takes longer than a first feed. */
    @Scheduled(initialDelay = "2s")
    void start() {
        running = true;
        Thread.ofVirtual().name("push").start(this::run);
        Thread.ofVirtual().name("push-records").start(this::record);
    }

    /** What was answered before is stored, so that it is not sent again by another node. */
    @EventListener
    void ending(ShutdownEvent event) {
        running = false;
        recorder.storeAll();
    }

    /** The node has committed a change. */
    @TransactionalEventListener(TransactionalEventListener.TransactionPhase.AFTER_COMMIT)
    void committed(ChangeEvent event) {
        wake();
    }

    /** Looks for work now. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    private void run() {
        boolean failed = false;
        boolean begun = false;
        while (running) {
            boolean more = false;
            boolean needed = true;
            try {
                if (!begun) {
                    abandoned.end();
                    begun = true;
                }
                needed = marker.isNeeded();
                more = needed && step();
                failed = false;
            } catch (RuntimeException e) {
                if (!failed && !StoreFailure.isIn(e)) {
                    LOG.error("Changes can't be delivered to subscribers; trying again", e);
                }
                failed = true;
            }
            if (!more && !awaitSignal(needed ? INTERVAL_MILLIS : UNNEEDED_MILLIS)) {
                return;
            }
        }
    }

    /** Waits until there may be work; returns false when the thread is interrupted. */
    private boolean awaitSignal(long millis) {
        try {
            if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Returns whether there is certainly more to do now. */
    private boolean step() {
        marker.mark();
        inspection.claim().forEach(this::inspect);
        int places = capacity.freePrompt();
        List<Delivery> prompt = claims.behind(SubscriptionState.ACTIVE, places, hosts.room());
        prompt.forEach(delivery -> begin(delivery, false));
        int free = capacity.freeSlow();
        List<Delivery> slow = claims.behind(SubscriptionState.SLOW, free / 2, hosts.slowRoom());
        slow.forEach(delivery -> begin(delivery, true));
        claims.retries(free - slow.size(), hosts.slowRoom()).forEach(delivery -> begin(delivery, true));
        if (places > 0 && prompt.isEmpty() && slow.isEmpty()) {
            claims.settle();
        }
        return !prompt.isEmpty() && capacity.freePrompt() > 0;
    }

    private void inspect(SubscribedDocument document) {
        tasks.execute(() -> {
            inspections.acquireUninterruptibly();
            try {
                StoreOutage.outlast(() -> inspection.inspect(document));
            } catch (RuntimeException e) {
                if (!StoreFailure.isIn(e)) {
                    LOG.error("The document {} can't be delivered to its subscribers", document.path(), e);
                }
            } finally {
                inspections.release();
                wake();
            }
        });
    }

    private void begin(Delivery delivery, boolean slow) {
        if (!slow) {
            capacity.takePrompt();
        }
        String host = delivery.subscription().host();
        hosts.add(host, slow);
        open.begin(delivery);
        Runnable counted = () -> {
            try {
                deliver(delivery);
            } finally {
                hosts.remove(host, slow);
            }
        };
        tasks.execute(slow ? () -> capacity.runSlow(counted) : () -> capacity.runPrompt(counted));
    }

    private void deliver(Delivery delivery) {
        counts.begin();
        try {
            recorder.add(delivery, outcome(delivery));
        } catch (RuntimeException e) {
            fail(delivery, e);
        } finally {
            counts.end();
        }
    }

    /** The delivery is tried again; not at once, if it isn't the store that has failed. */
    private void fail(Delivery delivery, RuntimeException failure) {
        UUID subscription = delivery.subscription().id();
        try {
            if (!StoreFailure.isIn(failure)) {
                LOG.error("A delivery to {} failed", delivery.subscription(), failure);
                StoreOutage.outlast(() -> claims.leave(List.of(subscription)));
            }
        } finally {
            open.end(subscription);
        }
    }

    private DeliveryOutcome outcome(Delivery delivery) {
        try {
            if (partnerTokens.haveEnded(delivery.subscription())) {
                return DeliveryOutcome.gone(
                        delivery.subscription().acknowledged(), "The token of the subscriber is not valid any more.");
            }
            return Objects.requireNonNull(methods.get(delivery.subscription().kind()))
                    .deliver(delivery);
        } catch (RuntimeException e) {
            if (StoreFailure.isIn(e)) {
                recorder.postpone(delivery);
            }
            throw e;
        }
    }

    private void record() {
        while (running) {
            try {
                if (recorder.store() > 0 && capacity.freePrompt() > 0) {
                    wake();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The results of deliveries can't be stored", e);
            }
        }
    }
}
