package dateline.push.hub;

import dateline.outbound.OutboundAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.FormFields;
import dateline.push.PushSettings;
import dateline.push.request.NewSubscription;
import dateline.push.subscription.SubscriptionKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Reads a request to subscribe or to unsubscribe (WebSub §5.1). */
final class HubRequest {
    private static final int SECRET_BYTES = 200;
    private static final int LEASE_DIGITS = 15;

    private HubRequest() {}

    /**
     * Reads the fields {@code hub.topic}, {@code hub.callback}, {@code hub.secret} (shorter than 200 bytes),
     * {@code hub.lease_seconds} (moved into the bounds of the settings) and {@code hub.delta} (of this server).
     *
     * @param client the address of the client
     * @throws ProblemException 400 with what to send instead
     */
    static NewSubscription of(FormFields form, PushSettings settings, String client) {
        String secret = form.first("hub.secret").orElse(null);
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length >= SECRET_BYTES) {
            throw malformed("hub.secret must be shorter than " + SECRET_BYTES + " bytes.");
        }
        return new NewSubscription(
                SubscriptionKind.WEBSUB,
                topic(form),
                callback(form),
                client,
                secret,
                delta(form),
                lease(form, settings));
    }

    private static URI topic(FormFields form) {
        String text = form.first("hub.topic")
                .orElseThrow(() -> malformed("hub.topic is missing: send the address of a feed."));
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw malformed(
                    "hub.topic is not an address: send the address of a feed, as its rel=\"self\" link names it.");
        }
    }

    private static OutboundAddress callback(FormFields form) {
        String text = form.first("hub.callback")
                .orElseThrow(
                        () -> malformed("hub.callback is missing: send the address to which changes are delivered."));
        try {
            return OutboundAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw malformed("hub.callback: " + e.getMessage());
        }
    }

    /** A number of seconds, moved into the bounds (WebSub §5.1). */
    private static Duration lease(FormFields form, PushSettings settings) {
        String text = form.first("hub.lease_seconds").orElse(null);
        if (text == null) {
            return settings.lease();
        }
        if (text.length() > LEASE_DIGITS || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw malformed("hub.lease_seconds must be a number of seconds, such as "
                    + settings.lease().toSeconds() + ".");
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(text));
        if (asked.compareTo(settings.leastLease()) < 0) {
            return settings.leastLease();
        }
        return asked.compareTo(settings.mostLease()) > 0 ? settings.mostLease() : asked;
    }

    private static boolean delta(FormFields form) {
        String text = form.first("hub.delta").orElse("false").toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            throw malformed("hub.delta must be true or false.");
        }
        return text.equals("true");
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemKind.MALFORMED, detail);
    }
}
