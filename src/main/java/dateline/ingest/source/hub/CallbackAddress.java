package dateline.ingest.source.hub;

import dateline.ingest.source.pull.FeedClient;
import dateline.outbound.OutboundAddress;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The addresses to which hubs send what has changed. */
@Singleton
public final class CallbackAddress {
    private static final String PATH = "/hub/callbacks/";

    private final String home;
    private final FeedClient client;

    CallbackAddress(@Value("${dateline.public-url}") String publicUrl, FeedClient client) {
        this.home = publicUrl.replaceFirst("/+$", "");
        this.client = client;
    }

    /** The address of a callback, by the part that nobody can guess. */
    String of(String callback) {
        return home + PATH + callback;
    }

    /** Why no hub can reach this server, as far as its public address says it; empty when one can. */
    public Optional<String> refusal() {
        OutboundAddress address = OutboundAddress.parse(home);
        String host = address.host();
        boolean isLocal = host.equals("localhost") || host.endsWith(".localhost");
        return client.refusal(isLocal ? OutboundAddress.parse("http://127.0.0.1") : address)
                .map(reason ->
                        "hubs can't reach this server at " + home + ": set dateline.public-url to its public address");
    }
}
