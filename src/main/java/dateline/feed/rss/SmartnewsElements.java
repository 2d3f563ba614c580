package dateline.feed.rss;

import static dateline.feed.xml.XmlVocabulary.MEDIA;
import static dateline.feed.xml.XmlVocabulary.element;
import static dateline.feed.xml.XmlVocabulary.with;

import dateline.feed.Feed;
import dateline.feed.entry.Entry;
import java.net.URI;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The elements of SmartNews (SmartFormat Specification 2.1, "Elements (RSS 2.0)"). */
final class SmartnewsElements {
    static final Namespace SNF = Namespace.getNamespace("snf", "http://www.smartnews.be/snf");

    private SmartnewsElements() {}

    /**
     * Adds the date and the logo of the channel, and to each item its thumbnail and the HTML for counting readers.
     *
     * @param shown the entries of the document
     * @param usual the logo of the publication
     */
    static void addTo(Element root, Feed feed, List<Entry> shown, URI usual) {
        Element channel = root.getChild("channel");
        Element built = channel.getChild("lastBuildDate");
        URI logo = feed.profile().logo() == null ? usual : feed.profile().logo();
        channel.addContent(
                channel.indexOf(built) + 1,
                List.of(
                        new Element("pubDate").setText(built.getText()),
                        new Element("logo", SNF).addContent(new Element("url").setText(logo.toString()))));
        List<Element> items = channel.getChildren("item");
        for (int i = 0; i < items.size(); i++) {
            add(items.get(i), shown.get(i), feed.profile().analytics());
        }
    }

    private static void add(Element item, Entry entry, @Nullable String analytics) {
        entry.article().images().stream()
                .findFirst()
                .ifPresent(image -> item.addContent(with(new Element("thumbnail", MEDIA), "url", image.url())));
        if (analytics != null) {
            item.addContent(element(SNF, "analytics", analytics));
        }
    }
}
