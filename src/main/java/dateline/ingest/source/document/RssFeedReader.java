package dateline.ingest.source.document;

import static dateline.ingest.source.document.part.FeedVocabulary.CONTENT;
import static dateline.ingest.source.document.part.FeedVocabulary.DC;
import static dateline.ingest.source.document.part.FeedVocabulary.DCTERMS;
import static dateline.ingest.source.document.part.FeedVocabulary.DL;
import static dateline.ingest.source.document.part.FeedVocabulary.RDF;
import static dateline.ingest.source.document.part.FeedVocabulary.SY;
import static dateline.ingest.source.document.part.FeedVocabulary.XHTML;
import static dateline.ingest.source.document.part.FeedVocabulary.atomText;
import static dateline.ingest.source.document.part.FeedVocabulary.rss;
import static dateline.ingest.source.document.part.FeedVocabulary.rssText;
import static dateline.ingest.source.document.part.FeedVocabulary.text;

import dateline.ingest.source.Refusal;
import dateline.ingest.source.document.part.EntryExtensions;
import dateline.ingest.source.document.part.EntryFields;
import dateline.ingest.source.document.part.EntryMedia;
import dateline.ingest.source.document.part.EntryPersons;
import dateline.ingest.source.document.part.EntryText;
import dateline.ingest.source.document.part.FeedVocabulary;
import dateline.ingest.source.document.part.XmlBase;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.90 to 2.0. */
final class RssFeedReader {
    private final Element root;
    private final Element channel;
    private final URI address;
    private final Instant now;
    private final boolean ours;
    private final @Nullable URI home;

    RssFeedReader(Element root, URI address, Instant now) {
        this.root = root;
        this.channel = rss(root, "channel").stream().findFirst().orElse(root);
        this.address = address;
        this.now = now;
        this.ours = root.getNamespacesInScope().contains(DL);
        this.home = new EntryFields(address).resolved(rssText(channel, "link"));
    }

    FeedDocument read() {
        // In RSS 0.90 and 1.0, items are beside the channel.
        List<Element> all = new ArrayList<>(rss(channel, "item"));
        if (channel.getParentElement() != null) {
            all.addAll(rss(root, "item"));
        }
        List<FeedEntry> entries = new ArrayList<>();
        List<Refusal> unreadable = new ArrayList<>();
        List<Element> items = FeedDocument.bounded(all, unreadable, now);
        for (int i = 0; i < items.size(); i++) {
            try {
                entries.add(entry(items.get(i)));
            } catch (RuntimeException | StackOverflowError e) {
                String id = rssText(items.get(i), "guid");
                unreadable.add(new Refusal(id == null ? "item " + (i + 1) : id, "The item can't be read.", now));
            }
        }
        String language = rssText(channel, "language");
        String copyright = rssText(channel, "copyright");
        return new FeedDocument(
                SyndicationHints.of(channel, SY),
                HubOffer.ofLinks(channel, XmlBase.of(channel).orElse(address)),
                EntryFields.languageTag(language == null ? text(channel, "language", DC) : language),
                EntryFields.plain(copyright == null ? text(channel, "rights", DC) : copyright),
                entries,
                EntryTombstones.of(channel, new OriginPages(address, home)),
                unreadable,
                null);
    }

    private FeedEntry entry(Element item) {
        URI base = XmlBase.of(item).orElse(home == null ? address : home);
        EntryFields fields = new EntryFields(base);
        String id = id(item);
        URI link = link(item, fields);
        String title = rssText(item, "title");
        fields.text("title", ours ? title : EntryFields.title(title == null ? text(item, "title", DC) : title));
        fields.text("byline", text(item, "byline", DL));
        content(item, fields, XmlBase.of(item).orElse(link == null ? base : link));
        fields.time("published", rssText(item, "pubDate"));
        fields.time("published", text(item, "date", DC));
        fields.time("published", text(item, "created", DCTERMS));
        fields.time("updated", atomText(item, "updated"));
        fields.time("updated", text(item, "modified", DCTERMS));
        fields.language(text(item, "language", DC));
        fields.language(XmlBase.language(item));
        rss(item, "category").forEach(category -> fields.item("tags", category.getText()));
        item.getChildren("subject", DC).forEach(subject -> fields.item("tags", subject.getText()));
        authors(item, fields);
        fields.address("commentsUrl", rssText(item, "comments"));
        EntryExtensions.read(item, fields);
        fields.agency(rssText(item, "source"));
        EntryMedia.read(item, fields);
        rss(item, "enclosure")
                .forEach(file -> EntryMedia.enclosure(
                        file.getAttributeValue("url"),
                        file.getAttributeValue("type"),
                        file.getAttributeValue("length"),
                        item,
                        fields));
        return new FeedEntry(id, link, fields.values(), fields.agencies(), fields.omitted(), fields.origins(), ours);
    }

    /** The id: a guid, or in RSS 1.0 the address of the resource. */
    private static @Nullable String id(Element item) {
        String guid = rssText(item, "guid");
        return EntryFields.plain(guid == null ? item.getAttributeValue("about", RDF) : guid);
    }

    /** The page: the link, or else a guid that is a permanent link (RSS 2.0, "guid"). */
    private static @Nullable URI link(Element item, EntryFields fields) {
        URI link = fields.resolved(rssText(item, "link"));
        if (link != null) {
            return link;
        }
        Optional<Element> guid = rss(item, "guid").stream().findFirst();
        return guid.filter(one -> !"false".equals(one.getAttributeValue("isPermaLink")))
                .map(one -> fields.resolved(one.getTextTrim().contains("://") ? one.getText() : null))
                .orElseGet(() -> fields.resolved(item.getAttributeValue("about", RDF)));
    }

    /** The full content when there is one, otherwise the description. */
    private static void content(Element item, EntryFields fields, URI base) {
        String encoded = text(item, "encoded", CONTENT);
        Element xhtml =
                item.getChild("body", XHTML) == null ? item.getChild("div", XHTML) : item.getChild("body", XHTML);
        String description = rssText(item, "description");
        String html = encoded != null ? encoded : xhtml != null ? EntryText.inner(xhtml) : description;
        if (html != null) {
            fields.put("content", EntryText.based(html, base));
        }
        if (description != null && (encoded != null || xhtml != null)) {
            fields.text("summary", EntryFields.textOf(description));
        }
    }

    private static void authors(Element item, EntryFields fields) {
        List<Element> creators = item.getChildren("creator", DC);
        creators.forEach(creator -> EntryPersons.named("authors", creator.getText(), fields));
        if (creators.isEmpty()) {
            FeedVocabulary.atom(item, "author").forEach(author -> EntryPersons.atom("authors", author, fields));
        }
        if (!fields.has("authors")) {
            rss(item, "author").forEach(author -> EntryPersons.named("authors", author.getText(), fields));
        }
        if (FeedVocabulary.atom(item, "contributor").isEmpty()) {
            item.getChildren("contributor", DC)
                    .forEach(who -> EntryPersons.named("contributors", who.getText(), fields));
        }
    }
}
