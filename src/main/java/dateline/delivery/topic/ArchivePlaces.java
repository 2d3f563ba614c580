package dateline.delivery.topic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.feed.FeedKey;
import dateline.article.filing.ArchiveFiling;
import dateline.article.range.FeedRanges;
import jakarta.inject.Singleton;

/**
 * The last places of archive documents: those of full documents, the last place of the archive, and the places that a live
 * document has linked to, since a reader of that document may follow the link later (RFC 5005 §4).
 */
@Singleton
public final class ArchivePlaces {
    private static final int MAX_LINKED = 10_000;

    private final FeedRanges ranges;
    private final Cache<End, Boolean> linked =
            Caffeine.newBuilder().maximumSize(MAX_LINKED).build();

    ArchivePlaces(FeedRanges ranges) {
        this.ranges = ranges;
    }

    private record End(FeedKey feed, long place) {}

    /** Records that a live document of a feed links to the archive document that ends at a place. */
    public void recordLink(FeedKey feed, long place) {
        linked.put(new End(feed, place), true);
    }

    /** The last place of the document that contains a place; the place itself when the archive has not grown so far. */
    public long end(FeedKey feed, long place) {
        if (isFull(place) || linked.getIfPresent(new End(feed, place)) != null) {
            return place;
        }
        long archived = ranges.archiveLength(feed);
        return place < 1 || place >= archived
                ? place
                : Math.min(ArchiveFiling.first(place) + ArchiveFiling.PAGE - 1, archived);
    }

    /** Whether the document that ends at a place is full. */
    public static boolean isFull(long place) {
        return place % ArchiveFiling.PAGE == 0;
    }
}
