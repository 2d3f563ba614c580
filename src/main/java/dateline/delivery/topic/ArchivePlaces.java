package dateline.delivery.topic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.article.feed.FeedKey;
import dateline.article.filing.ArchiveFiling;
import dateline.article.range.FeedRanges;
import jakarta.inject.Singleton;

/**
 * The places of feeds' archives at which documents end: those of full documents, the last one, and those to which a live
 * document has led, since who reads it may be on the way (RFC 5005 §4).
 */
@Singleton
public final class ArchivePlaces {
    private static final int REMEMBERED = 10_000;

    private final FeedRanges ranges;
    private final Cache<End, Boolean> ends =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ArchivePlaces(FeedRanges ranges) {
        this.ranges = ranges;
    }

    private record End(FeedKey feed, long place) {}

    /** A live document of a feed leads to the document that ends at a place. */
    public void lead(FeedKey feed, long place) {
        ends.put(new End(feed, place), true);
    }

    /** Where the document ends that has a place; the place itself when the archive has not come so far. */
    public long end(FeedKey feed, long place) {
        if (isFull(place) || ends.getIfPresent(new End(feed, place)) != null) {
            return place;
        }
        long archived = ranges.archiveLength(feed);
        return place < 1 || place >= archived
                ? place
                : Math.min(ArchiveFiling.first(place) + ArchiveFiling.PAGE - 1, archived);
    }

    /** Whether the document that ends at a place never gets another end. */
    public static boolean isFull(long place) {
        return place % ArchiveFiling.PAGE == 0;
    }
}
