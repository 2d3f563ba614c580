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

    /** The document, UTF-8. */
    public byte[] write(Feed feed, DocumentFormat format) {
        FeedWriter writer = Objects.requireNonNull(writers.get(format));
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
