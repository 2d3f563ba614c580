package dateline.push.cloud;

import dateline.outbound.OutboundAddress;
import dateline.outbound.OutboundResult;
import dateline.push.CallbackClient;
import dateline.push.delivery.CallbackAnswers;
import dateline.push.delivery.Delivery;
import dateline.push.delivery.DeliveryMethod;
import dateline.push.delivery.DeliveryOutcome;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionKind;
import jakarta.inject.Singleton;

/** Tells rssCloud subscribers which feed has changed. */
@Singleton
final class CloudDelivery implements DeliveryMethod {
    private final CallbackClient callbacks;
    private final CallbackAnswers answers;

    CloudDelivery(CallbackClient callbacks, CallbackAnswers answers) {
        this.callbacks = callbacks;
        this.answers = answers;
    }

    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.RSSCLOUD;
    }

    @Override
    public DeliveryOutcome deliver(Delivery delivery) {
        Subscription subscription = delivery.subscription();
        OutboundResult result = callbacks.post(
                OutboundAddress.parse(subscription.callback()),
                CloudNotice.HEADERS,
                CloudNotice.body(subscription.topic()));
        return answers.outcome(
                result, subscription.acknowledged(), delivery.document().number());
    }
}
