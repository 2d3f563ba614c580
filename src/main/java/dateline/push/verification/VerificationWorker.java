package dateline.push.verification;

import dateline.problem.StoreFailure;
import dateline.push.progress.VerificationCounts;
import dateline.push.progress.VerificationCounts.Outcome;
import dateline.push.subscription.SubscriptionKind;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries verifications out: at once after a request, and those that an ended node has left after a while. */
@Singleton
public final class VerificationWorker {
    private static final Logger LOG = LoggerFactory.getLogger(VerificationWorker.class);

    private final VerificationClaims claims;
    private final ConfirmedRequests requests;
    private final Verifications verifications;
    private final VerificationCounts counts;
    private final VerificationPlaces places;
    private final Map<SubscriptionKind, VerificationMethod> methods;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicBoolean woken = new AtomicBoolean();

    /** Whether some may wait in the store for a place. */
    private volatile boolean waiting;

    VerificationWorker(
            VerificationClaims claims,
            ConfirmedRequests requests,
            Verifications verifications,
            VerificationCounts counts,
            VerificationPlaces places,
            List<VerificationMethod> methods) {
        this.claims = claims;
        this.requests = requests;
        this.verifications = verifications;
        this.counts = counts;
        this.places = places;
        this.methods = methods.stream().collect(Collectors.toMap(VerificationMethod::kind, Function.identity()));
    }

    /** Looks for verifications now, without waiting for them. */
    public void wake() {
        if (!woken.getAndSet(true)) {
            tasks.execute(this::run);
        }
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void run() {
        looking.lock();
        try {
            woken.set(false);
            look();
        } catch (RuntimeException e) {
            if (!StoreFailure.isIn(e)) {
                LOG.error("Requests of subscribers can't be verified; trying again", e);
            }
        } finally {
            looking.unlock();
        }
    }

    private void look() {
        // A place that is given back from now on wakes the worker again.
        waiting = true;
        int free = places.free();
        VerificationPlaces.Busy busy = places.busy();
        if (free == 0) {
            return;
        }
        AtomicBoolean found = new AtomicBoolean();
        List<Verification> taken = new ArrayList<>();
        try {
            claims.claim(busy, free, one -> {
                found.set(true);
                return places.take(one) && taken.add(one);
            });
        } catch (RuntimeException e) {
            taken.forEach(places::leave);
            throw e;
        }
        waiting = found.get() || busy.isAny();
        taken.forEach(one -> tasks.execute(() -> carryOut(one)));
    }

    /**
     * Stores a request and carries it out, without waiting for it. When there is no place for it on this node, the request
     * waits in the store for any node.
     *
     * @return completes when it was carried out, or at once when it waits
     */
    public CompletableFuture<VerificationResult> begin(Verification request) {
        if (!places.take(request)) {
            claims.add(request);
            wake();
            return CompletableFuture.completedFuture(VerificationResult.OPEN);
        }
        try {
            claims.addClaimed(request);
            return CompletableFuture.supplyAsync(() -> carryOut(request), tasks);
        } catch (RuntimeException e) {
            leave(request);
            throw e;
        }
    }

    private VerificationResult carryOut(Verification verification) {
        try {
            VerificationResult asked = ask(verification);
            counts.count(verification.kind(), outcome(verification, asked));
            return switch (asked) {
                case CONFIRMED -> {
                    VerificationResult result = requests.carryOut(verification);
                    if (result == VerificationResult.UNCONFIRMED) {
                        // A denial follows.
                        wake();
                    }
                    yield result;
                }
                case UNCONFIRMED -> {
                    verifications.deleteById(verification.id());
                    yield asked;
                }
                case OPEN -> {
                    claims.postpone(verification);
                    yield asked;
                }
            };
        } catch (RuntimeException e) {
            if (!StoreFailure.isIn(e)) {
                LOG.error("The {} failed", verification, e);
            }
            return VerificationResult.OPEN;
        }
    }

    private VerificationResult ask(Verification verification) {
        try {
            return Objects.requireNonNull(methods.get(verification.kind())).ask(verification);
        } finally {
            leave(verification);
        }
    }

    private void leave(Verification verification) {
        places.leave(verification);
        if (waiting) {
            wake();
        }
    }

    private static Outcome outcome(Verification verification, VerificationResult asked) {
        return switch (asked) {
            case CONFIRMED -> Outcome.CONFIRMED;
            case UNCONFIRMED -> verification.mode() == VerificationMode.DENIED ? Outcome.DENIED : Outcome.UNCONFIRMED;
            case OPEN -> Outcome.POSTPONED;
        };
    }
}
