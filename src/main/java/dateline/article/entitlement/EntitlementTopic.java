package dateline.article.entitlement;

import dateline.article.feed.FeedKey;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic of an entitlement that has a feed, because a partner asked for it, with the progress of its filing. Its newest
 * articles are filed first, so that partners soon get the live document, and then all stored ones from the oldest on.
 *
 * @param published the publication date of the last article that was checked
 * @param article the id of that article
 * @param complete whether its newest articles have been filed; partners do not get the feed before
 * @param renewing whether the stored articles are being checked, at first or because another feed on which it depends has
 *     changed; partners get the feed meanwhile
 * @param earlier the number of an entitlement that a partner had before: articles of its feed that must not be in this one
 *     get tombstones here; null for none, or when they have them
 */
@MappedEntity("entitlement_topic")
public record EntitlementTopic(
        @EmbeddedId Id id,
        Instant published,
        UUID article,
        boolean complete,
        boolean renewing,
        @Nullable Integer earlier) {
    private static final UUID FIRST = new UUID(0, 0);

    /**
     * The number of the entitlement and the key of the topic.
     *
     * @param topic the key of the same topic for the public
     */
    @Embeddable
    public record Id(
            @MappedProperty("entitlement") int entitlement,
            @MappedProperty("topic") String topic) {
        /** The key of the feed. */
        public FeedKey key() {
            return FeedKey.entitled(entitlement, new FeedKey(topic));
        }
    }

    /** A topic of which nothing has been filed yet. */
    public static EntitlementTopic of(int entitlement, FeedKey topic, @Nullable Integer earlier) {
        return new EntitlementTopic(new Id(entitlement, topic.value()), Instant.EPOCH, FIRST, false, false, earlier);
    }

    /** The same after a step. */
    public EntitlementTopic after(Instant date, UUID last) {
        return new EntitlementTopic(id, date, last, complete, renewing, earlier);
    }

    /** The same for readers who had another entitlement before. */
    public EntitlementTopic after(int entitlement) {
        return new EntitlementTopic(id, published, article, complete, renewing, entitlement);
    }

    /** The same when the stored articles have to be checked again. */
    public EntitlementTopic renewed() {
        return new EntitlementTopic(id, Instant.EPOCH, FIRST, complete, true, earlier);
    }

    /** The same when its newest articles have been filed, and tombstones of those that its readers had before. */
    public EntitlementTopic begun() {
        return new EntitlementTopic(id, Instant.EPOCH, FIRST, true, true, null);
    }

    /** The key of the feed that the partner had before. */
    public Optional<FeedKey> earlierKey() {
        return Optional.ofNullable(earlier).map(number -> FeedKey.entitled(number, new FeedKey(id.topic())));
    }

    /** The same when all stored articles have been checked. */
    public EntitlementTopic completed() {
        return new EntitlementTopic(id, published, article, true, false, null);
    }
}
