package dateline.feed;

import dateline.article.filing.Departure;
import dateline.article.filing.FeedKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A feed before it has a format.
 *
 * @param key which feed it is
 * @param folder where its documents lie
 * @param id its global name, the same on every host and in every format
 * @param title plain text
 * @param description plain text
 * @param language BCP 47 tag
 * @param home the page that it belongs to
 * @param updated when it last changed, from the change log
 * @param ttl how long readers may wait between two looks
 * @param variant how much of it the document shows
 * @param entries the newest first
 * @param gone what left it, the last first
 * @param archived the last place in its archive; 0 when there is none
 */
public record Feed(
        FeedKey key,
        String folder,
        UUID id,
        String title,
        String description,
        String language,
        URI home,
        Instant updated,
        Duration ttl,
        FeedVariant variant,
        List<Entry> entries,
        List<Departure> gone,
        long archived) {
    public Feed {
        entries = List.copyOf(entries);
        gone = List.copyOf(gone);
    }

    Feed with(List<Entry> others) {
        return new Feed(
                key, folder, id, title, description, language, home, updated, ttl, variant, others, gone, archived);
    }
}
