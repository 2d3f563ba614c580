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
    public boolean isConfirmed(Verification verification) {
        OutboundAddress callback = OutboundAddress.parse(verification.callback());
        Challenge challenge = Challenge.random();
        String query = "url=" + URLEncoder.encode(verification.topic(), StandardCharsets.UTF_8) + "&challenge="
                + challenge.text();
        if (callbacks.get(callback.with(query)) instanceof OutboundResult.Answer answer
                && challenge.isAnswered(answer)) {
            return true;
        }
        return isClient(callback, verification.client())
                && callbacks.post(callback, CloudNotice.HEADERS, CloudNotice.body(verification.topic()))
                        instanceof OutboundResult.Answer noticed
                && noticed.isSuccess();
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
