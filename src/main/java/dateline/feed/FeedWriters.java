package dateline.feed;

import dateline.feed.entry.Entry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a feed in any format. An entry that a format can't carry is left out and logged; the feed still answers. */
@Singleton
public final class FeedWriters {
    private static final Logger LOG = LoggerFactory.getLogger(FeedWriters.class);

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
        List<Entry> writable = new ArrayList<>();
        for (Entry entry : feed.entries()) {
            try {
                writer.write(feed.with(List.of(entry)));
                writable.add(entry);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Article {} can't be written as {} and is left out",
                        entry.article().id(),
                        writer.format(),
                        e);
            }
        }
        return writable;
    }
}
