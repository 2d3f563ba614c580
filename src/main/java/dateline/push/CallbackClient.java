package dateline.push;

import dateline.http.address.AddressRange;
import dateline.outbound.OutboundAddress;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundClients;
import dateline.outbound.OutboundLimits;
import dateline.outbound.OutboundPolicy;
import dateline.outbound.OutboundResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends requests to callbacks, with the address ranges and limits of the settings. */
@Singleton
public final class CallbackClient {
    /** All connections to callbacks; deliveries have a limit of their own. */
    private static final int CONNECTIONS = 2_048;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration QUEUE = Duration.ofSeconds(2);

    /** A callback that sends its answer slowly may take this many times as long as one that sends nothing. */
    private static final int WHOLE = 3;

    private static final int ANSWER_BYTES = 65_536;

    private final OutboundClient client;
    private final OutboundLimits limits;

    CallbackClient(OutboundClients clients, PushSettings settings) {
        this.client = clients.open(new OutboundPolicy(
                "dateline.push.allowed-callbacks",
                settings.allowedCallbacks().stream().map(AddressRange::parse).toList(),
                settings.connectionsPerHost(),
                CONNECTIONS,
                CONNECT));
        this.limits =
                new OutboundLimits(QUEUE, settings.timeout(), settings.timeout().multipliedBy(WHOLE), ANSWER_BYTES);
    }

    /** Why nothing would be sent to a callback; empty when that is known only from DNS. */
    public Optional<String> refusal(OutboundAddress callback) {
        return client.refusal(callback);
    }

    /**
     * An address of a webhook, in its normal form.
     *
     * @throws IllegalArgumentException when nothing would be sent to it; the message says why, and what to send instead
     */
    public String accepted(String text) {
        OutboundAddress address = OutboundAddress.parse(text);
        refusal(address).ifPresent(reason -> {
            throw new IllegalArgumentException("nothing is sent to it: " + reason);
        });
        return address.toString();
    }

    /** Asks a callback. */
    public OutboundResult get(OutboundAddress address) {
        return client.get(address, Map.of(), limits);
    }

    /** Sends a message to a callback, and waits for its answer. */
    public OutboundResult post(OutboundAddress callback, Map<String, String> headers, byte[] body) {
        return client.post(callback, headers, body, limits);
    }
}
