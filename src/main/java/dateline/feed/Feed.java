package dateline.feed;

import dateline.article.range.Tombstone;
import dateline.feed.entry.Entry;
import dateline.feed.profile.Profile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed before it has a format.
 *
 * @param topic what the feed is about
 * @param id its globally unique id, the same on every host and in every format
 * @param title plain text
 * @param description plain text
 * @param language BCP 47 tag
 * @param home the page of the topic
 * @param updated when it last changed, from the change log
 * @param summary whether entries have their summaries in place of their contents
 * @param ttl how long readers may wait between two polls
 * @param variant how much of the feed the document shows
 * @param entries the newest first
 * @param tombstones of the articles that have left the feed, the latest first
 * @param archived the last place in its archive; 0 when the archive is empty
 * @param profile how it differs from the neutral feed, which its entries show already
 */
public record Feed(
        Topic topic,
        UUID id,
        String title,
        String description,
        String language,
        URI home,
        Instant updated,
        boolean summary,
        Duration ttl,
        FeedVariant variant,
        List<Entry> entries,
        List<Tombstone> tombstones,
        long archived,
        Profile profile) {
    public Feed {
        entries = List.copyOf(entries);
        tombstones = List.copyOf(tombstones);
    }

    /** The path of its documents. */
    public TopicPath path() {
        return topic.path();
    }

    /**
     * The rights line of the publication. An entry without one has that of its feed (RFC 4287 §4.2.10): so a feed with copy from
     * elsewhere, whose origin states none, has none.
     */
    public @Nullable String rights(FeedSettings settings) {
        return entries.stream().allMatch(entry -> entry.terms().rights() != null) ? settings.rights() : null;
    }

    Feed with(List<Entry> others) {
        return new Feed(
                topic,
                id,
                title,
                description,
                language,
                home,
                updated,
                summary,
                ttl,
                variant,
                others,
                tombstones,
                archived,
                profile);
    }
}
