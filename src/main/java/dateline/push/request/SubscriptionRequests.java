package dateline.push.request;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.article.log.ChangeLog;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.CallbackClient;
import dateline.push.document.DocumentRegistry;
import dateline.push.verification.Verification;
import dateline.push.verification.VerificationMode;
import dateline.push.verification.VerificationResult;
import dateline.push.verification.VerificationWorker;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Accepts requests of subscribers; they are verified afterwards. */
@Singleton
public final class SubscriptionRequests {
    private final VerificationWorker worker;
    private final DocumentRegistry documents;
    private final SubscriptionLimits limits;
    private final CallbackClient callbacks;
    private final ChangeLog log;
    private final InstantSource clock;

    SubscriptionRequests(
            VerificationWorker worker,
            DocumentRegistry documents,
            SubscriptionLimits limits,
            CallbackClient callbacks,
            ChangeLog log,
            InstantSource clock) {
        this.worker = worker;
        this.documents = documents;
        this.limits = limits;
        this.callbacks = callbacks;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Accepts requests to begin or to renew subscriptions: all, or none when one is refused.
     *
     * @return for each what becomes of it
     *
     * @throws ProblemException 404 or 410 when there is no such topic, 400 when nothing would be sent to the callback, 429
     *     when there are too many subscriptions
     */
    public List<CompletableFuture<VerificationResult>> subscribe(List<NewSubscription> requested) {
        List<Verification> checked = requested.stream().map(this::checked).toList();
        return checked.stream().map(worker::begin).toList();
    }

    private Verification checked(NewSubscription requested) {
        String path = documents.path(requested.topic());
        callbacks.refusal(requested.callback()).ifPresent(reason -> {
            throw new ProblemException(ProblemKind.MALFORMED, "Nothing is sent to this callback: " + reason);
        });
        limits.check(requested, path);
        return verification(requested, VerificationMode.SUBSCRIBE, path);
    }

    /**
     * Accepts requests to end subscriptions: all, or none when one is refused.
     *
     * @return for each what becomes of it
     *
     * @throws ProblemException 404 or 410 when there is no such topic, 429 when there are too many requests
     */
    public List<CompletableFuture<VerificationResult>> unsubscribe(List<NewSubscription> requested) {
        requested.forEach(limits::checkRequests);
        List<Verification> checked = requested.stream()
                .map(one -> verification(one, VerificationMode.UNSUBSCRIBE, documents.path(one.topic())))
                .toList();
        return checked.stream().map(worker::begin).toList();
    }

    private Verification verification(NewSubscription requested, VerificationMode mode, String path) {
        return new Verification(
                UuidCreator.getTimeOrderedEpoch(),
                requested.kind(),
                mode,
                path,
                requested.topic().toString(),
                requested.callback().toString(),
                requested.callback().host(),
                requested.client(),
                requested.secret(),
                requested.delta(),
                requested.lease().toSeconds(),
                log.last(),
                null,
                clock.instant());
    }
}
