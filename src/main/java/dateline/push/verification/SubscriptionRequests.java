package dateline.push.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.article.log.ChangeLog;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.CallbackClient;
import dateline.push.document.DocumentRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Accepts requests of subscribers; they are verified afterwards. */
@Singleton
public final class SubscriptionRequests {
    private final Verifications verifications;
    private final VerificationWorker worker;
    private final DocumentRegistry documents;
    private final SubscriptionLimits limits;
    private final CallbackClient callbacks;
    private final ChangeLog log;
    private final InstantSource clock;

    SubscriptionRequests(
            Verifications verifications,
            VerificationWorker worker,
            DocumentRegistry documents,
            SubscriptionLimits limits,
            CallbackClient callbacks,
            ChangeLog log,
            InstantSource clock) {
        this.verifications = verifications;
        this.worker = worker;
        this.documents = documents;
        this.limits = limits;
        this.callbacks = callbacks;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Accepts a request to begin or to renew a subscription.
     *
     * @throws ProblemException 404 or 410 when there is no such topic, 400 when nothing would be sent to the callback, 429
     *     when there are too many subscriptions
     */
    public void subscribe(NewSubscription requested) {
        String path = documents.path(requested.topic());
        callbacks.refusal(requested.callback()).ifPresent(reason -> {
            throw new ProblemException(ProblemKind.MALFORMED, "Nothing is sent to this callback: " + reason);
        });
        limits.check(requested, path);
        save(requested, VerificationMode.SUBSCRIBE, path);
    }

    /**
     * Accepts a request to end a subscription.
     *
     * @throws ProblemException 404 or 410 when there is no such topic, 429 when there are too many requests
     */
    public void unsubscribe(NewSubscription requested) {
        limits.checkRequests(requested);
        save(requested, VerificationMode.UNSUBSCRIBE, documents.path(requested.topic()));
    }

    private void save(NewSubscription requested, VerificationMode mode, String path) {
        // Whichever is confirmed first, the last request counts.
        verifications.deleteEarlier(
                requested.callback().host(),
                requested.kind().name(),
                path,
                requested.callback().toString());
        verifications.save(new Verification(
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
                clock.instant()));
        worker.wake();
    }
}
