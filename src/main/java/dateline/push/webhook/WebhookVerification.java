package dateline.push.webhook;

import dateline.outbound.OutboundResult;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.verification.Verification;
import dateline.push.verification.VerificationMethod;
import dateline.push.verification.VerificationResult;
import jakarta.inject.Singleton;

/** Sends a ping to the address of a webhook, which has to acknowledge it before it is told of anything. */
@Singleton
final class WebhookVerification implements VerificationMethod {
    private static final int ANSWER_LENGTH = 500;

    private final Webhooks webhooks;
    private final WebhookSender sender;

    WebhookVerification(Webhooks webhooks, WebhookSender sender) {
        this.webhooks = webhooks;
        this.sender = sender;
    }

    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.WEBHOOK;
    }

    @Override
    public VerificationResult ask(Verification verification) {
        return webhooks.findByName(verification.topic())
                .filter(webhook -> webhook.address().equals(verification.callback()))
                .map(this::ping)
                .orElse(VerificationResult.UNCONFIRMED);
    }

    private VerificationResult ping(Webhook webhook) {
        OutboundResult result = sender.ping(webhook);
        String text = switch (result) {
            case OutboundResult.Answer answer -> "HTTP " + answer.status();
            case OutboundResult.Failure failure -> failure.reason();
        };
        webhooks.noteAnswer(webhook.name(), text.substring(0, Math.min(ANSWER_LENGTH, text.length())));
        return VerificationResult.of(result, OutboundResult.Answer::isSuccess);
    }
}
