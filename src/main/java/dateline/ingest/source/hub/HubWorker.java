package dateline.ingest.source.hub;

import dateline.ingest.source.pull.FeedClient;
import dateline.ingest.source.subscription.HubStanding;
import dateline.ingest.source.subscription.HubSubscription;
import dateline.outbound.OutboundAddress;
import dateline.outbound.OutboundResult;
import dateline.problem.StoreFailure;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks hubs to begin and to end subscriptions (WebSub §5.1). */
@Singleton
public final class HubWorker {
    /** The lease that is asked for; hubs choose their own. */
    private static final Duration LEASE = Duration.ofDays(10);

    private static final int LONGEST_REASON = 200;
    private static final Logger LOG = LoggerFactory.getLogger(HubWorker.class);

    private final HubClaims claims;
    private final FeedClient client;
    private final CallbackAddress callbacks;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    HubWorker(HubClaims claims, FeedClient client, CallbackAddress callbacks) {
        this.claims = claims;
        this.client = client;
        this.callbacks = callbacks;
    }

    @EventListener
    void started(ServerStartupEvent event) {
        running = true;
    }

    @EventListener
    void ending(ShutdownEvent event) {
        running = false;
        tasks.shutdownNow();
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "3s")
    void run() {
        try {
            if (running) {
                claims.claim().forEach(one -> tasks.execute(() -> ask(one)));
            }
        } catch (RuntimeException e) {
            if (running && !StoreFailure.isIn(e)) {
                LOG.error("Hubs can't be asked; trying again", e);
            }
        }
    }

    private void ask(HubSubscription one) {
        try {
            switch (answer(one)) {
                case OutboundResult.Answer answer ->
                    claims.note(one, answer.isSuccess(), "HTTP " + answer.status() + reason(answer));
                case OutboundResult.Failure failure -> claims.note(one, false, failure.reason());
            }
        } catch (IllegalArgumentException e) {
            claims.note(one, false, "The address of the hub can't be used: " + e.getMessage());
        } catch (RuntimeException e) {
            // The claim ends by itself.
            if (running && !StoreFailure.isIn(e)) {
                LOG.error("The hub {} can't be asked; trying again later", one.hub(), e);
            }
        }
    }

    private OutboundResult answer(HubSubscription one) {
        boolean isEnd = one.standing() == HubStanding.REPLACED || one.standing() == HubStanding.ENDING;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", isEnd ? "unsubscribe" : "subscribe");
        form.put("hub.topic", one.topic());
        form.put("hub.callback", callbacks.of(one.callback()));
        if (!isEnd) {
            form.put("hub.secret", one.secret());
            form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
        }
        return client.hub(
                OutboundAddress.parse(one.hub()),
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** A hub says in plain text what is wrong (WebSub §5.1.2). */
    private static String reason(OutboundResult.Answer answer) {
        if (answer.isSuccess()) {
            return ": the hub is going to ask for the confirmation";
        }
        String text = new String(answer.body(), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return text.isEmpty() ? "" : ": " + text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
