package dateline.push.hub;

import dateline.outbound.OutboundAddress;
import dateline.push.CallbackClient;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.verification.Challenge;
import dateline.push.verification.Verification;
import dateline.push.verification.VerificationMethod;
import dateline.push.verification.VerificationMode;
import dateline.push.verification.VerificationResult;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks a subscriber whether it wants what was requested (WebSub §5.3): the callback has to answer with a random challenge
 * and nothing else.
 */
@Singleton
final class IntentVerification implements VerificationMethod {
    private final CallbackClient callbacks;

    IntentVerification(CallbackClient callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.WEBSUB;
    }

    @Override
    public VerificationResult ask(Verification verification) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("hub.mode", verification.mode().word());
        query.put("hub.topic", verification.topic());
        if (verification.mode() == VerificationMode.DENIED) {
            if (verification.reason() != null) {
                query.put("hub.reason", verification.reason());
            }
            return VerificationResult.of(callbacks.get(with(verification.callback(), query)), answer -> false);
        }
        Challenge challenge = Challenge.random();
        query.put("hub.challenge", challenge.text());
        if (verification.mode() == VerificationMode.SUBSCRIBE) {
            query.put("hub.lease_seconds", Long.toString(verification.lease()));
        }
        return VerificationResult.of(callbacks.get(with(verification.callback(), query)), challenge::isAnswered);
    }

    /** The callback with more parameters; its own query stays as it is (WebSub §5.1). */
    private static OutboundAddress with(String callback, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return OutboundAddress.parse(callback).with(query);
    }
}
