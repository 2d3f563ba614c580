package dateline.push.verification;

import dateline.problem.StoreFailure;
import dateline.push.progress.VerificationCounts;
import dateline.push.progress.VerificationCounts.Outcome;
import dateline.push.subscription.SubscriptionKind;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries verifications out: at once after a request, and those that an ended node has left after a while. */
@Singleton
public final class VerificationWorker {
    private static final Logger LOG = LoggerFactory.getLogger(VerificationWorker.class);
    private static final int AT_ONCE = 64;

    private final VerificationClaims claims;
    private final ConfirmedRequests requests;
    private final Verifications verifications;
    private final VerificationCounts counts;
    private final Map<SubscriptionKind, VerificationMethod> methods;
    private final Semaphore free = new Semaphore(AT_ONCE);

    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();

    VerificationWorker(
            VerificationClaims claims,
            ConfirmedRequests requests,
            Verifications verifications,
            VerificationCounts counts,
            List<VerificationMethod> methods) {
        this.claims = claims;
        this.requests = requests;
        this.verifications = verifications;
        this.counts = counts;
        this.methods = methods.stream().collect(Collectors.toMap(VerificationMethod::kind, Function.identity()));
    }

    /** Looks for verifications now, without waiting for them. */
    public void wake() {
        tasks.execute(this::run);
    }

    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    void run() {
        try {
            claims.claim().forEach(one -> tasks.execute(() -> carryOut(one)));
        } catch (RuntimeException e) {
            if (!StoreFailure.isIn(e)) {
                LOG.error("Requests of subscribers can't be verified; trying again", e);
            }
        }
    }

    /**
     * Stores a request and carries it out, without waiting for it. When this node has much to verify already, the request
     * waits in the store for any node.
     *
     * @return completes when it was carried out, or at once when it waits
     */
    public CompletableFuture<VerificationResult> begin(Verification request) {
        if (free.hasQueuedThreads() || !free.tryAcquire()) {
            claims.add(request);
            wake();
            return CompletableFuture.completedFuture(VerificationResult.OPEN);
        }
        try {
            claims.addClaimed(request);
            return CompletableFuture.supplyAsync(() -> carryOutAndFree(request), tasks);
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void carryOut(Verification verification) {
        free.acquireUninterruptibly();
        carryOutAndFree(verification);
    }

    private VerificationResult carryOutAndFree(Verification verification) {
        try {
            boolean confirmed =
                    Objects.requireNonNull(methods.get(verification.kind())).isConfirmed(verification);
            counts.count(verification.kind(), outcome(verification, confirmed));
            if (confirmed && verification.mode() != VerificationMode.DENIED) {
                return requests.carryOut(verification);
            }
            verifications.deleteById(verification.id());
            return VerificationResult.UNCONFIRMED;
        } catch (RuntimeException e) {
            if (!StoreFailure.isIn(e)) {
                LOG.error("The {} failed", verification, e);
            }
            return VerificationResult.OPEN;
        } finally {
            free.release();
        }
    }

    private static Outcome outcome(Verification verification, boolean confirmed) {
        if (verification.mode() == VerificationMode.DENIED) {
            return Outcome.DENIED;
        }
        return confirmed ? Outcome.CONFIRMED : Outcome.UNCONFIRMED;
    }
}
