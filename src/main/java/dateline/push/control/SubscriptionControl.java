package dateline.push.control;

import dateline.push.delivery.Delivery;
import dateline.push.delivery.DeliveryMethod;
import dateline.push.delivery.DeliveryOutcome;
import dateline.push.delivery.PushWorker;
import dateline.push.document.SubscribedDocument;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.Subscriptions;
import dateline.push.verification.SubscriptionEnding;
import dateline.push.verification.VerificationWorker;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries out what an operator wants done with a subscription. */
@Singleton
public final class SubscriptionControl {
    private final Subscriptions subscriptions;
    private final SubscribedDocuments documents;
    private final SubscriptionEnding ending;
    private final PushWorker deliverer;
    private final VerificationWorker verifier;
    private final Map<SubscriptionKind, DeliveryMethod> methods;
    private final InstantSource clock;

    SubscriptionControl(
            Subscriptions subscriptions,
            SubscribedDocuments documents,
            SubscriptionEnding ending,
            PushWorker deliverer,
            VerificationWorker verifier,
            List<DeliveryMethod> methods,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.ending = ending;
        this.deliverer = deliverer;
        this.verifier = verifier;
        this.methods = methods.stream().collect(Collectors.toMap(DeliveryMethod::kind, Function.identity()));
        this.clock = clock;
    }

    /** Delivers nothing more until it is resumed. A message that is under way still arrives. */
    public void pause(Subscription subscription) {
        subscriptions.pause(subscription.id());
    }

    /** Delivers again, whatever the state was: what the subscriber has not acknowledged is delivered at once. */
    public void resume(Subscription subscription) {
        subscriptions.resume(subscription.id(), clock.instant());
        documents.markOutstanding(subscription.document());
        deliverer.wake();
    }

    /** Ends it; a WebSub subscriber is told the reason (WebSub §5.2). */
    public void end(Subscription subscription, String reason) {
        ending.end(subscription, document(subscription), reason);
        verifier.wake();
    }

    /** Sends the current document, or a ping to a webhook, and waits for the answer. */
    public DeliveryOutcome test(Subscription subscription) {
        return Objects.requireNonNull(methods.get(subscription.kind()))
                .sendTest(new Delivery(subscription, document(subscription)));
    }

    private SubscribedDocument document(Subscription subscription) {
        return documents.findById(subscription.document()).orElseThrow();
    }
}
