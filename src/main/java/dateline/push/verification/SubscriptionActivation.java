package dateline.push.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import dateline.push.subscription.Subscriptions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * Does what was confirmed, and deletes the verifications. Documents are looked up before, since nothing may be rendered
     * in a transaction.
     *
     * @return the ids of the verifications; without those that a later request has replaced, and those whose document was
     *     deleted
     */
    @Transactional
    Set<UUID> confirm(List<ConfirmedRequest> requests) {
        // All transactions lock the documents in one order.
        return requests.stream()
                .sorted(Comparator.comparingInt(one -> one.document().id()))
                .filter(one -> confirm(one.verification(), one.document()))
                .map(one -> one.verification().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Does not do what was confirmed, since its topic has ended; who would have subscribed is told so (WebSub §5.2). */
    @Transactional
    void refuse(Verification confirmed, String reason) {
        boolean isWaiting = verifications.deleteById(confirmed.id()) > 0;
        if (isWaiting
                && confirmed.kind() == SubscriptionKind.WEBSUB
                && confirmed.mode() == VerificationMode.SUBSCRIBE) {
            verifications.save(confirmed.denied(UuidCreator.getTimeOrderedEpoch(), reason, clock.instant()));
        }
    }

    private boolean confirm(Verification confirmed, SubscribedDocument document) {
        String kind = confirmed.kind().name();
        if (confirmed.mode() == VerificationMode.UNSUBSCRIBE) {
            boolean isWaiting = verifications.deleteById(confirmed.id()) > 0;
            if (isWaiting) {
                subscriptions.delete(document.id(), kind, confirmed.callback());
            }
            return isWaiting;
        }
        // It may have missed a change that the others were told of already. This comes first, since it locks the row of
        // the document: two confirmations of one subscription at the same time would otherwise both add it.
        boolean isThere = documents.markOutstanding(document.id()) > 0;
        if (!isThere || verifications.deleteById(confirmed.id()) == 0) {
            return false;
        }
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
        return true;
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
