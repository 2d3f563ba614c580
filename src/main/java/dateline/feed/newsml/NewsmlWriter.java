package dateline.feed.newsml;

import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.entry.Entry;
import dateline.feed.wire.WireWriter;
import dateline.feed.xml.XmlDocument;
import jakarta.inject.Singleton;
import org.jdom2.Document;
import org.jdom2.Element;

/** NewsML-G2 2.35: a feed as a message with items, and an article as one item. */
@Singleton
public final class NewsmlWriter implements WireWriter {
    private final FeedSettings settings;

    public NewsmlWriter(FeedSettings settings) {
        this.settings = settings;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.NEWSML;
    }

    @Override
    public DocumentFormat itemFormat() {
        return DocumentFormat.NEWS_ITEM;
    }

    /** The entries, then the articles that were withdrawn. */
    @Override
    public byte[] write(Feed feed) {
        Element header = NewsElement.element("header");
        NewsElement.add(header, "sent", feed.updated().toString());
        NewsElement.add(header, "sender", settings.publisher());
        NewsElement.add(header, "origin", feed.home().toString());
        Element items = NewsElement.element("itemSet");
        feed.entries().forEach(entry -> items.addContent(item(entry, feed.summary())));
        feed.tombstones().stream()
                .filter(tombstone -> tombstone.text() != null)
                .forEach(tombstone -> items.addContent(ItemMarkup.canceled(tombstone, settings.publisher())));
        if (items.getChildren().isEmpty()) {
            items.addContent(ItemMarkup.emptyPackage("urn:uuid:" + feed.id(), settings.publisher(), feed.updated()));
        }
        return XmlDocument.bytes(new Document(
                NewsElement.element("newsMessage").addContent(header).addContent(items)));
    }

    @Override
    public byte[] write(Entry entry) {
        return XmlDocument.bytes(new Document(item(entry, false)));
    }

    private Element item(Entry entry, boolean summaryOnly) {
        return ItemMarkup.article(entry, settings.publisher(), summaryOnly);
    }
}
