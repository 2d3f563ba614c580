package dateline.push.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.push.document.EndedDocuments;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.Subscriptions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Ends subscriptions, and tells their subscribers (WebSub §5.2). */
@Singleton
public class SubscriptionEnding implements EndedDocuments {
    private static final int BATCH = 500;

    private final Subscriptions subscriptions;
    private final SubscribedDocuments documents;
    private final Verifications verifications;
    private final VerificationWorker worker;
    private final InstantSource clock;

    SubscriptionEnding(
            Subscriptions subscriptions,
            SubscribedDocuments documents,
            Verifications verifications,
            VerificationWorker worker,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.verifications = verifications;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public void end(SubscribedDocument document, String reason) {
        while (endSome(document, reason) > 0) {
            // The next ones.
        }
        documents.deleteUnused(document.id());
        worker.wake();
    }

    @Transactional
    int endSome(SubscribedDocument document, String reason) {
        List<Subscription> some = subscriptions.ofDocument(document.id(), BATCH);
        some.forEach(subscription -> end(subscription, document, reason));
        return some.size();
    }

    /** Ends one; its subscriber is told the reason. */
    @Transactional
    public void end(Subscription subscription, SubscribedDocument document, String reason) {
        subscriptions.deleteById(subscription.id());
        if (subscription.kind() != SubscriptionKind.WEBSUB) {
            return;
        }
        verifications.save(new Verification(
                UuidCreator.getTimeOrderedEpoch(),
                subscription.kind(),
                VerificationMode.DENIED,
                document.path(),
                subscription.topic(),
                subscription.callback(),
                subscription.host(),
                subscription.client(),
                null,
                false,
                0,
                0,
                reason,
                clock.instant()));
    }
}
