package dateline.feed.ninjs;

import dateline.article.range.Tombstone;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.entry.Entry;
import dateline.feed.wire.WireWriter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ninjs 3.2: a feed as a list of items, and an article as one item. */
@Singleton
public final class NinjsWriter implements WireWriter {
    private final FeedSettings settings;
    private final ObjectMapper json;

    public NinjsWriter(FeedSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.NINJS;
    }

    @Override
    public DocumentFormat itemFormat() {
        return DocumentFormat.NINJS;
    }

    /** The entries, then the articles that were withdrawn. */
    @Override
    public byte[] write(Feed feed) {
        List<Object> items = new ArrayList<>();
        feed.entries().forEach(entry -> items.add(item(entry, feed.summary())));
        feed.tombstones().stream()
                .filter(tombstone -> tombstone.text() != null)
                .forEach(tombstone -> items.add(canceled(tombstone)));
        return bytes(items);
    }

    @Override
    public byte[] write(Entry entry) {
        return bytes(item(entry, false));
    }

    private Map<String, Object> item(Entry entry, boolean summaryOnly) {
        return ArticleItem.of(entry, settings.publisher(), summaryOnly);
    }

    private static Map<String, Object> canceled(Tombstone tombstone) {
        return new NewsObject()
                .with("standard", NewsObject.standard())
                .with("uri", tombstone.urn())
                .with("version", Long.toString(tombstone.change()))
                .with("representationType", "partial")
                .with("versionCreated", tombstone.at())
                .with("pubStatus", "canceled")
                .members();
    }

    private byte[] bytes(Object document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
