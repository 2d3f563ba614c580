package dateline.feed.opml;

import dateline.article.CleanText;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.xml.XmlDocument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** A list of feeds (OPML 2.0, "Subscription lists"), for readers that take several at once. */
@Singleton
public final class OpmlWriter {
    private final FeedSettings settings;
    private final PublicAddress address;

    OpmlWriter(FeedSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /** Something in the list. */
    public sealed interface Outline {
        /** A feed. */
        record FeedOutline(Topic topic) implements Outline {}

        /** Feeds that belong together. */
        record GroupOutline(String text, List<Outline> outlines) implements Outline {}

        /** Where the list goes on ("Inclusion"). */
        record InclusionOutline(String text, URI address) implements Outline {}
    }

    /** The document, UTF-8. */
    public byte[] write(List<Outline> outlines) {
        Element head = new Element("head").addContent(new Element("title").setText(CleanText.of(settings.title())));
        head.addContent(new Element("ownerName").setText(CleanText.of(settings.publisher())));
        if (settings.publisherEmail() != null) {
            head.addContent(new Element("ownerEmail").setText(CleanText.of(settings.publisherEmail())));
        }
        Element body = new Element("body");
        outlines.forEach(outline -> body.addContent(element(outline)));
        Element root = new Element("opml").setAttribute("version", "2.0").addContent(head);
        return XmlDocument.bytes(new Document(root.addContent(body)));
    }

    private Element element(Outline outline) {
        return switch (outline) {
            case Outline.FeedOutline of -> feed(of.topic());
            case Outline.GroupOutline group -> {
                Element element = new Element("outline").setAttribute("text", CleanText.of(group.text()));
                group.outlines().forEach(inner -> element.addContent(element(inner)));
                yield element;
            }
            case Outline.InclusionOutline more ->
                outline(more.text())
                        .setAttribute("type", "include")
                        .setAttribute("url", more.address().toString());
        };
    }

    private Element feed(Topic topic) {
        String name = topic.name();
        Element feed = outline(name.isEmpty() ? settings.title() : name).setAttribute("type", "rss");
        feed.setAttribute("version", "RSS2");
        feed.setAttribute(
                "xmlUrl", address.feed(topic.path(), DocumentFormat.RSS).toString());
        feed.setAttribute("htmlUrl", address.page(topic.path()).toString());
        set(feed, "description", name.isEmpty() ? settings.description() : topic.description());
        set(feed, "language", topic.language() == null ? settings.language() : topic.language());
        return feed;
    }

    /** Both attributes: some readers show the one, some the other. A folder has no type, and so no title. */
    private static Element outline(String text) {
        String clean = CleanText.of(text);
        return new Element("outline").setAttribute("text", clean).setAttribute("title", clean);
    }

    private static void set(Element feed, String attribute, @Nullable String value) {
        if (value != null) {
            feed.setAttribute(attribute, CleanText.of(value));
        }
    }
}
