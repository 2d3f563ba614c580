package dateline.push.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionState;
import dateline.push.subscription.Subscriptions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Begins, renews and ends subscriptions that subscribers have confirmed. */
@Singleton
public class SubscriptionActivation {
    private final Subscriptions subscriptions;
    private final Verifications verifications;
    private final SubscribedDocuments documents;
    private final InstantSource clock;

    SubscriptionActivation(
            Subscriptions subscriptions,
            Verifications verifications,
            SubscribedDocuments documents,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.verifications = verifications;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Does what was confirmed, and deletes the verification.
     *
     * @param document that of its path, which the caller has looked up, since nothing may be rendered in a transaction
     */
    @Transactional
    public void confirm(Verification confirmed, SubscribedDocument document) {
        if (verifications.deleteById(confirmed.id()) == 0) {
            return;
        }
        String kind = confirmed.kind().name();
        if (confirmed.mode() == VerificationMode.UNSUBSCRIBE) {
            subscriptions.delete(document.id(), kind, confirmed.callback());
            return;
        }
        // It may have missed a change that the others were told of already. This comes first, since it locks the row of
        // the
        // document: two confirmations of one subscription at the same time would otherwise both add it.
        documents.markOutstanding(document.id());
        Instant now = clock.instant();
        Instant ends = confirmed.lease() == 0 ? null : now.plusSeconds(confirmed.lease());
        int renewed = subscriptions.renew(
                document.id(),
                kind,
                confirmed.callback(),
                confirmed.topic(),
                confirmed.secret(),
                confirmed.delta(),
                ends,
                confirmed.client());
        if (renewed == 0) {
            subscriptions.save(begun(confirmed, document, now, ends));
        }
    }

    private static Subscription begun(
            Verification confirmed, SubscribedDocument document, Instant now, @Nullable Instant ends) {
        return new Subscription(
                UuidCreator.getTimeOrderedEpoch(),
                confirmed.kind(),
                document.id(),
                confirmed.topic(),
                confirmed.callback(),
                confirmed.host(),
                confirmed.client(),
                confirmed.secret(),
                confirmed.delta(),
                now,
                ends,
                SubscriptionState.ACTIVE,
                document.id() == SubscribedDocument.LOG
                        ? confirmed.number()
                        : Math.min(confirmed.number(), document.number()),
                now,
                null,
                0,
                null,
                null,
                null,
                0);
    }
}
