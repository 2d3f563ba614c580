package dateline.push.cloud;

import dateline.http.address.AddressRange;
import dateline.http.address.IpLiteral;
import dateline.outbound.OutboundAddress;
import dateline.outbound.OutboundResult;
import dateline.push.CallbackClient;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.verification.Challenge;
import dateline.push.verification.Verification;
import dateline.push.verification.VerificationMethod;
import dateline.push.verification.VerificationResult;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Verifies a callback: it has to answer with a challenge, as the walkthrough wants of one at a named domain. One at the
 * address of the client itself may acknowledge a first notice instead, since the walkthrough and the plugin of WordPress
 * send only that to who has named no domain.
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
    public VerificationResult ask(Verification verification) {
        OutboundAddress callback = OutboundAddress.parse(verification.callback());
        Challenge challenge = Challenge.random();
        String query = "url=" + URLEncoder.encode(verification.topic(), StandardCharsets.UTF_8) + "&challenge="
                + challenge.text();
        VerificationResult challenged =
                VerificationResult.of(callbacks.get(callback.with(query)), challenge::isAnswered);
        return challenged == VerificationResult.UNCONFIRMED && isClient(callback, verification.client())
                ? VerificationResult.of(
                        callbacks.post(callback, CloudNotice.HEADERS, CloudNotice.body(verification.topic())),
                        OutboundResult.Answer::isSuccess)
                : challenged;
    }

    /** @param client an address, or an IPv6 network */
    private static boolean isClient(OutboundAddress callback, String client) {
        String host = callback.bareHost();
        return host.equals(client)
                || (client.indexOf('/') >= 0
                        && IpLiteral.of(host)
                                .filter(address -> AddressRange.parse(client).contains(address))
                                .isPresent());
    }
}
