package dateline.feed;

import dateline.article.range.FaultyArticles;
import dateline.feed.entry.Entry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes a feed in any format. An entry that can't be written in a format is left out and logged. */
@Singleton
public final class FeedWriters {
    private final Map<DocumentFormat, FeedWriter> writers = new EnumMap<>(DocumentFormat.class);

    FeedWriters(List<FeedWriter> all) {
        all.forEach(writer -> writers.put(writer.format(), writer));
    }

    /** The document, UTF-8. One for a taker with a limit has the newest entries that fit, and at least one. */
    public byte[] write(Feed feed, DocumentFormat format) {
        FeedWriter writer = Objects.requireNonNull(writers.get(format));
        byte[] document = document(feed, writer);
        long limit = feed.profile().feedLimit();
        return limit == 0 || document.length <= limit ? document : fitting(feed, writer, limit);
    }

    private static byte[] fitting(Feed feed, FeedWriter writer, long limit) {
        List<Entry> entries = feed.entries();
        byte[] fitting = document(feed.with(entries.subList(0, Math.min(1, entries.size()))), writer);
        int least = 2;
        int most = entries.size() - 1;
        while (least <= most) {
            int middle = (least + most) / 2;
            byte[] document = document(feed.with(entries.subList(0, middle)), writer);
            if (document.length <= limit) {
                fitting = document;
                least = middle + 1;
            } else {
                most = middle - 1;
            }
        }
        return fitting;
    }

    private static byte[] document(Feed feed, FeedWriter writer) {
        try {
            return writer.write(feed);
        } catch (RuntimeException e) {
            return writer.write(feed.with(writable(feed, writer)));
        }
    }

    private static List<Entry> writable(Feed feed, FeedWriter writer) {
        return FaultyArticles.without(
                feed.entries(), entry -> entry.article().id(), "written as " + writer.format(), entry -> {
                    writer.write(feed.with(List.of(entry)));
                    return Stream.of(entry);
                });
    }
}
