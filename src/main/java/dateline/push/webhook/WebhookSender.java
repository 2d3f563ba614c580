package dateline.push.webhook;

import dateline.article.feed.FeedKey;
import dateline.article.log.Change;
import dateline.http.JsonBytes;
import dateline.outbound.OutboundAddress;
import dateline.outbound.OutboundResult;
import dateline.push.CallbackClient;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes, signs and sends messages (Standard Webhooks 1.0). */
@Singleton
final class WebhookSender {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ARTICLE = ",\"article\":".getBytes(StandardCharsets.US_ASCII);

    private final CallbackClient callbacks;
    private final ArticleSource articles;
    private final JsonBytes json;
    private final InstantSource clock;

    WebhookSender(CallbackClient callbacks, ArticleSource articles, JsonBytes json, InstantSource clock) {
        this.callbacks = callbacks;
        this.articles = articles;
        this.json = json;
        this.clock = clock;
    }

    /** Tells a webhook of a change. A message has the same id whenever it is sent, so that receivers can drop duplicates. */
    OutboundResult send(Webhook webhook, Change change, List<FeedKey> touched) {
        UUID article = Objects.requireNonNull(change.article());
        byte[] head = json.of(new WebhookMessage(
                change.act().word(),
                change.number(),
                change.at(),
                "urn:uuid:" + article,
                change.text(),
                articles.names(touched)));
        return post(
                webhook,
                webhook.name() + "-" + change.number(),
                withArticle(head, articles.article(article).orElse(NULL)));
    }

    /** Sends the message that a new address has to acknowledge. */
    OutboundResult ping(Webhook webhook) {
        return post(
                webhook,
                webhook.name() + "-ping-" + UUID.randomUUID(),
                json.of(new WebhookMessage.Ping("ping", webhook.name(), clock.instant())));
    }

    /** The object with the article as one more member. */
    private static byte[] withArticle(byte[] head, byte[] article) {
        byte[] body = new byte[head.length + ARTICLE.length + article.length];
        int end = head.length - 1;
        System.arraycopy(head, 0, body, 0, end);
        System.arraycopy(ARTICLE, 0, body, end, ARTICLE.length);
        System.arraycopy(article, 0, body, end + ARTICLE.length, article.length);
        body[body.length - 1] = '}';
        return body;
    }

    private OutboundResult post(Webhook webhook, String id, byte[] body) {
        long timestamp = clock.instant().getEpochSecond();
        String signature = WebhookSecret.parse(webhook.secret()).orElseThrow().signature(id, timestamp, body);
        return callbacks.post(
                OutboundAddress.parse(webhook.address()),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(timestamp),
                        "webhook-signature",
                        signature),
                body);
    }
}
