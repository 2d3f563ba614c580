package dateline.ingest.source.pull;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dateline.http.address.AddressRange;
import dateline.ingest.source.SourceSettings;
import dateline.outbound.DecodedBody;
import dateline.outbound.OutboundAddress;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundClients;
import dateline.outbound.OutboundLimits;
import dateline.outbound.OutboundPolicy;
import dateline.outbound.OutboundResult;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sends requests for feeds. Redirects are followed here, so that each new address passes the guard too. */
@Singleton
public final class FeedClient {
    private static final int MOST_REDIRECTS = 5;
    private static final int CONNECTIONS = 256;
    private static final int CONNECTIONS_PER_HOST = 2;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** A host that sends its answer slowly may take this many times as long as one that sends nothing. */
    private static final int WHOLE = 3;

    private static final int PAGE_BYTES = 4_096;
    private static final String ACCEPTED =
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9,"
                    + " text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

    private final OutboundClient client;
    private final OutboundLimits limits;
    private final OutboundLimits pageLimits;
    private final LoadingCache<String, String> userAgent;

    FeedClient(OutboundClients clients, SourceSettings settings, Readership readership) {
        this.client = clients.open(new OutboundPolicy(
                "dateline.sources.allowed-addresses",
                settings.allowedAddresses().stream().map(AddressRange::parse).toList(),
                CONNECTIONS_PER_HOST,
                CONNECTIONS,
                CONNECT));
        Duration whole = settings.timeout().multipliedBy(WHOLE);
        this.limits = new OutboundLimits(settings.timeout(), settings.timeout(), whole, settings.maxFeed());
        this.pageLimits = new OutboundLimits(settings.timeout(), settings.timeout(), whole, PAGE_BYTES);
        this.userAgent = Caffeine.newBuilder()
                .maximumSize(1)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(key -> client.userAgent(count(readership.subscribers())));
    }

    /**
     * What came of a request.
     *
     * @param result the last answer, or no answer
     * @param address of that answer
     * @param isPermanent whether all redirects to there are for good (RFC 9110 §15.4.2, §15.4.9)
     */
    record Fetched(OutboundResult result, OutboundAddress address, boolean isPermanent) {}

    /** Why nothing would be sent to an address; empty when that is known only from DNS. */
    public Optional<String> refusal(OutboundAddress address) {
        return client.refusal(address);
    }

    /** Asks for a feed. */
    Fetched feed(OutboundAddress address, Map<String, String> conditions) {
        Map<String, String> headers = headers();
        headers.put("Accept", ACCEPTED);
        headers.put("Accept-Encoding", DecodedBody.accepted());
        headers.putAll(conditions);
        return fetch(address, headers, limits);
    }

    /**
     * Sends a form to a hub. A hub may name another one (WebSub §5.1.2).
     *
     * @param form encoded
     */
    public OutboundResult hub(OutboundAddress hub, String form) {
        Map<String, String> headers = headers();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        OutboundAddress address = hub;
        for (int i = 0; ; i++) {
            OutboundResult result = client.post(address, headers, body, pageLimits);
            boolean isElsewhere = result instanceof OutboundResult.Answer answer
                    && (answer.status() == 307 || answer.status() == 308);
            Optional<OutboundAddress> next =
                    isElsewhere && i < MOST_REDIRECTS ? redirect(result, address) : Optional.empty();
            if (next.isEmpty()) {
                return result;
            }
            address = next.get();
        }
    }

    /** The status of a page; 0 when there is no answer. */
    public int pageStatus(URI page) {
        try {
            return fetch(OutboundAddress.parse(withoutFragment(page.toString())), headers(), pageLimits)
                                    .result()
                            instanceof OutboundResult.Answer answer
                    ? answer.status()
                    : 0;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", userAgent.get("User-Agent"));
        return headers;
    }

    private Fetched fetch(OutboundAddress first, Map<String, String> headers, OutboundLimits bounds) {
        OutboundAddress address = first;
        boolean isPermanent = true;
        for (int i = 0; ; i++) {
            OutboundResult result = client.get(address, headers, bounds);
            Optional<OutboundAddress> next = i == MOST_REDIRECTS ? Optional.empty() : redirect(result, address);
            if (next.isEmpty()) {
                return new Fetched(result, address, isPermanent);
            }
            int status = ((OutboundResult.Answer) result).status();
            isPermanent &= status == 301 || status == 308;
            address = next.get();
        }
    }

    /** Where a redirect leads; empty for another answer, and for an address that can't be asked. */
    private static Optional<OutboundAddress> redirect(OutboundResult result, OutboundAddress from) {
        if (!(result instanceof OutboundResult.Answer answer)) {
            return Optional.empty();
        }
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 ->
                answer.header("Location").flatMap(location -> {
                    try {
                        URI target = from.uri().resolve(location.strip());
                        return Optional.of(OutboundAddress.parse(withoutFragment(target.toString())));
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                });
            default -> Optional.empty();
        };
    }

    private static String withoutFragment(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    private static String count(long subscribers) {
        return subscribers == 1 ? "1 subscriber" : subscribers + " subscribers";
    }
}
