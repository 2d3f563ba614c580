package dateline.push.webhook;

import dateline.article.feed.FeedKey;
import dateline.article.log.Act;
import dateline.attribution.TextListColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that is told of changes of articles. Its subscription exists once its address has answered.
 *
 * @param name its name in addresses and in the ids of messages: lower-case letters, digits and hyphens
 * @param address to which messages are sent
 * @param feeds the feed keys of which it is told; empty for all articles
 * @param acts the words of the acts of which it is told; empty for all acts on articles that are or were in a feed
 * @param secret the key of signatures; it is never shown again or logged
 * @param number the change number after which it is told, from when its subscription begins
 * @param answer the answer to the last request for its verification, one line for people
 * @param changed when a client last changed it
 */
@MappedEntity
public record Webhook(
        @Id String name,
        String address,
        @MappedProperty(converter = TextListColumn.class) List<String> feeds,
        @MappedProperty(converter = TextListColumn.class) List<String> acts,
        String secret,
        long number,
        @Nullable String answer,
        Instant created,
        Instant changed) {
    public Webhook {
        feeds = List.copyOf(feeds);
        acts = List.copyOf(acts);
    }

    /**
     * Whether it is told of a change. Changes of articles that were in no feed, such as drafts, are told only to webhooks of
     * all articles that name the act.
     *
     * @param touched the feeds that the article was or is in
     */
    boolean selects(Act act, Collection<FeedKey> touched) {
        if (!acts.isEmpty() && !acts.contains(act.word())) {
            return false;
        }
        if (touched.isEmpty()) {
            return !acts.isEmpty() && feeds.isEmpty();
        }
        return feeds.isEmpty() || touched.stream().map(FeedKey::value).anyMatch(feeds::contains);
    }

    /** The same webhook, which begins after another change number. */
    Webhook beginningAfter(long other) {
        return new Webhook(name, address, feeds, acts, secret, other, answer, created, changed);
    }

    /** Without its secret. */
    @Override
    public String toString() {
        return "webhook " + name;
    }
}
