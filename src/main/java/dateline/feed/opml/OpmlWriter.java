package dateline.feed.opml;

import static dateline.feed.xml.XmlVocabulary.with;

import dateline.feed.DocumentFormat;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.xml.XmlDocument;
import dateline.feed.xml.XmlVocabulary;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Writes lists of feeds (OPML 2.0, "Subscription lists"), which feed readers can import. */
@Singleton
public final class OpmlWriter {
    private final FeedSettings settings;
    private final PublicAddress address;

    OpmlWriter(FeedSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** An item of the list. */
    public sealed interface Outline {
        /** A feed. */
        record FeedOutline(Topic topic) implements Outline {}

        /** A group of feeds. */
        record GroupOutline(String text, List<Outline> outlines) implements Outline {}

        /** The address of the next part of the list ("Inclusion"). */
        record InclusionOutline(String text, URI address) implements Outline {}
    }

    /** The document, UTF-8, with the public feeds. */
    public byte[] write(List<Outline> outlines) {
        return write(
                outlines,
                topic -> new FeedLink(
                        DocumentFormat.RSS,
                        address.feed(topic.path(), DocumentFormat.RSS),
                        address.page(topic.path())));
    }

    /**
     * Where a reader gets a feed.
     *
     * @param page the page of the topic; null when there is none for this reader
     */
    public record FeedLink(
            DocumentFormat format, URI address, @Nullable URI page) {}

    /** The document, UTF-8, with feeds at other addresses. */
    public byte[] write(List<Outline> outlines, Function<Topic, FeedLink> links) {
        Element head = new Element("head")
                .addContent(text("title", settings.title()))
                .addContent(text("ownerName", settings.publisher()));
        if (settings.publisherEmail() != null) {
            head.addContent(text("ownerEmail", settings.publisherEmail()));
        }
        Element body = new Element("body");
        outlines.forEach(outline -> body.addContent(element(outline, links)));
        Element root = new Element("opml").setAttribute("version", "2.0").addContent(head);
        return XmlDocument.bytes(new Document(root.addContent(body)));
    }

    private Element element(Outline outline, Function<Topic, FeedLink> links) {
        return switch (outline) {
            case Outline.FeedOutline feed -> feed(feed.topic(), links.apply(feed.topic()));
            case Outline.GroupOutline group -> {
                // A group has no type, and so no title.
                Element element = with(new Element("outline"), "text", group.text());
                group.outlines().forEach(inner -> element.addContent(element(inner, links)));
                yield element;
            }
            case Outline.InclusionOutline more ->
                with(with(outline(more.text()), "type", "include"), "url", more.address());
        };
    }

    private Element feed(Topic topic, FeedLink link) {
        String name = topic.name();
        Element feed = with(outline(name.isEmpty() ? settings.title() : name), "type", "rss");
        if (link.format() == DocumentFormat.RSS) {
            with(feed, "version", "RSS2");
        }
        with(feed, "xmlUrl", link.address());
        if (link.page() != null) {
            with(feed, "htmlUrl", link.page());
        }
        with(feed, "description", name.isEmpty() ? settings.description() : topic.description());
        return with(feed, "language", topic.language() == null ? settings.language() : topic.language());
    }

    /** It has both attributes, since some readers show the text and some the title. */
    private static Element outline(String text) {
        return with(with(new Element("outline"), "text", text), "title", text);
    }

    private static Element text(String name, String text) {
        return XmlVocabulary.element(Namespace.NO_NAMESPACE, name, text);
    }
}
