package dateline.push.cloud;

import dateline.outbound.OutboundAddress;
import dateline.outbound.OutboundResult;
import dateline.push.CallbackClient;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.verification.Challenge;
import dateline.push.verification.Verification;
import dateline.push.verification.VerificationMethod;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Verifies a callback: one at another domain has to answer with a challenge; one at the address of the client itself gets a
 * first notice, which it has to acknowledge.
 */
@Singleton
final class CloudVerification implements VerificationMethod {
    private final CallbackClient callbacks;

    CloudVerification(CallbackClient callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.RSSCLOUD;
    }

    @Override
    public boolean isConfirmed(Verification verification) {
        OutboundAddress callback = OutboundAddress.parse(verification.callback());
        if (isClient(callback.host(), verification.client())) {
            OutboundResult result =
                    callbacks.post(callback, CloudNotice.HEADERS, CloudNotice.body(verification.topic()));
            return result instanceof OutboundResult.Answer answer && Challenge.isSuccess(answer);
        }
        Challenge challenge = Challenge.random();
        String query = "url=" + URLEncoder.encode(verification.topic(), StandardCharsets.UTF_8) + "&challenge="
                + challenge.text();
        return callbacks.get(callback.with(query)) instanceof OutboundResult.Answer answer
                && challenge.isAnswered(answer);
    }

    private static boolean isClient(String host, String client) {
        return host.equals(client) || host.equals("[" + client + "]");
    }
}
