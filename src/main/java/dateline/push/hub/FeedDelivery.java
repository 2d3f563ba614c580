package dateline.push.hub;

import dateline.outbound.OutboundAddress;
import dateline.outbound.OutboundResult;
import dateline.problem.ProblemException;
import dateline.push.CallbackClient;
import dateline.push.delivery.CallbackAnswers;
import dateline.push.delivery.Delivery;
import dateline.push.delivery.DeliveryMethod;
import dateline.push.delivery.DeliveryOutcome;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Sends documents to WebSub subscribers (WebSub §7). */
@Singleton
final class FeedDelivery implements DeliveryMethod {
    private final DocumentMessages messages;
    private final CallbackClient callbacks;
    private final CallbackAnswers answers;

    FeedDelivery(DocumentMessages messages, CallbackClient callbacks, CallbackAnswers answers) {
        this.messages = messages;
        this.callbacks = callbacks;
        this.answers = answers;
    }

    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.WEBSUB;
    }

    @Override
    public DeliveryOutcome deliver(Delivery delivery) {
        Subscription subscription = delivery.subscription();
        return send(
                subscription,
                () -> subscription.delta()
                        ? messages.changes(delivery.document(), subscription.acknowledged())
                        : messages.whole(delivery.document()));
    }

    @Override
    public DeliveryOutcome sendTest(Delivery delivery) {
        return send(delivery.subscription(), () -> messages.whole(delivery.document()));
    }

    private DeliveryOutcome send(Subscription subscription, Supplier<DocumentMessage> document) {
        DocumentMessage message;
        try {
            message = document.get();
        } catch (ProblemException e) {
            return answers.postponed(subscription.acknowledged(), e);
        }
        Map<String, String> headers = new HashMap<>(message.headers());
        if (subscription.secret() != null) {
            headers.put(Signature.FIELD, Signature.of(message.body(), subscription.secret()));
        }
        OutboundResult result = callbacks.post(OutboundAddress.parse(subscription.callback()), headers, message.body());
        return answers.outcome(result, subscription.acknowledged(), message.number());
    }
}
