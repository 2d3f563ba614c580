package dateline.push.verification;

import dateline.problem.ProblemException;
import dateline.problem.StoreFailure;
import dateline.push.document.DocumentRegistry;
import dateline.push.progress.VerificationCounts;
import dateline.push.progress.VerificationCounts.Outcome;
import dateline.push.subscription.SubscriptionKind;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int FIRST_SERVER_ERROR = 500;

    private final VerificationClaims claims;
    private final SubscriptionActivation activation;
    private final Verifications verifications;
    private final DocumentRegistry documents;
    private final VerificationCounts counts;
    private final Map<SubscriptionKind, VerificationMethod> methods;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** Leaves most connections to the store to others. */
    private final Semaphore storing = new Semaphore(2);

    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();

    VerificationWorker(
            VerificationClaims claims,
            SubscriptionActivation activation,
            Verifications verifications,
            DocumentRegistry documents,
            VerificationCounts counts,
            List<VerificationMethod> methods) {
        this.claims = claims;
        this.activation = activation;
        this.verifications = verifications;
        this.documents = documents;
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

    private void store(Verification verification, boolean confirmed) {
        if (confirmed && verification.mode() != VerificationMode.DENIED) {
            try {
                activation.confirm(verification, documents.of(verification.path()));
                return;
            } catch (ProblemException e) {
                if (e.problem().status() >= FIRST_SERVER_ERROR) {
                    // It stays, and is carried out again when the claim has ended.
                    return;
                }
                // The topic has ended since the request; nobody can subscribe to it any more.
                LOG.debug("The {} came too late", verification, e);
            }
        }
        verifications.deleteById(verification.id());
    }

    private void carryOut(Verification verification) {
        free.acquireUninterruptibly();
        try {
            boolean confirmed =
                    Objects.requireNonNull(methods.get(verification.kind())).isConfirmed(verification);
            counts.count(verification.kind(), outcome(verification, confirmed));
            storing.acquireUninterruptibly();
            try {
                store(verification, confirmed);
            } finally {
                storing.release();
            }
        } catch (RuntimeException e) {
            if (!StoreFailure.isIn(e)) {
                LOG.error("The {} failed", verification, e);
            }
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
