package dateline.ingest.source.document;

import static dateline.ingest.source.document.part.FeedVocabulary.DC;
import static dateline.ingest.source.document.part.FeedVocabulary.DL;
import static dateline.ingest.source.document.part.FeedVocabulary.SY;
import static dateline.ingest.source.document.part.FeedVocabulary.atom;
import static dateline.ingest.source.document.part.FeedVocabulary.atomText;
import static dateline.ingest.source.document.part.FeedVocabulary.text;

import dateline.ingest.source.Refusal;
import dateline.ingest.source.document.part.EntryExtensions;
import dateline.ingest.source.document.part.EntryFields;
import dateline.ingest.source.document.part.EntryMedia;
import dateline.ingest.source.document.part.EntryPersons;
import dateline.ingest.source.document.part.EntryText;
import dateline.ingest.source.document.part.XmlBase;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads Atom 1.0 (RFC 4287), and Atom 0.3. */
final class AtomFeedReader {
    private final Element feed;
    private final URI address;
    private final Instant now;
    private final boolean ours;

    /** Those of the feed. */
    private final List<Element> authors;

    AtomFeedReader(Element feed, URI address, Instant now) {
        this.feed = feed;
        this.address = address;
        this.now = now;
        this.ours = feed.getNamespacesInScope().contains(DL);
        this.authors =
                atom(feed, "author").stream().limit(FeedDocument.MOST_AUTHORS).toList();
    }

    FeedDocument read() {
        List<FeedEntry> entries = new ArrayList<>();
        List<Refusal> unreadable = new ArrayList<>();
        List<Element> elements = FeedDocument.bounded(atom(feed, "entry"), unreadable, now);
        for (int i = 0; i < elements.size(); i++) {
            try {
                entries.add(entry(elements.get(i)));
            } catch (RuntimeException | StackOverflowError e) {
                String id = atomText(elements.get(i), "id");
                unreadable.add(new Refusal(id == null ? "entry " + (i + 1) : id, "The entry can't be read.", now));
            }
        }
        return new FeedDocument(
                SyndicationHints.of(feed, SY),
                HubOffer.ofLinks(feed, XmlBase.of(feed).orElse(address)),
                XmlBase.language(feed),
                rights(feed),
                entries,
                EntryTombstones.of(feed, new OriginPages(address, page())),
                unreadable,
                null);
    }

    private @Nullable URI page() {
        return alternate(feed, new EntryFields(XmlBase.of(feed).orElse(address)));
    }

    private FeedEntry entry(Element entry) {
        EntryFields fields = new EntryFields(XmlBase.of(entry).orElse(address));
        URI link = alternate(entry, fields);
        fields.text("title", EntryText.plain(first(entry, "title")));
        fields.text("byline", text(entry, "byline", DL));
        content(entry, fields);
        fields.time("published", atomText(entry, "published"));
        fields.time("published", atomText(entry, "issued"));
        fields.time("published", atomText(entry, "created"));
        fields.time("published", text(entry, "date", DC));
        fields.time("updated", atomText(entry, "updated"));
        fields.time("updated", atomText(entry, "modified"));
        fields.put("published", fields.values().get("updated"));
        fields.language(text(entry, "language", DC));
        fields.language(XmlBase.language(entry));
        for (Element category : atom(entry, "category")) {
            fields.item("tags", category.getAttributeValue("label", category.getAttributeValue("term")));
        }
        entry.getChildren("subject", DC).forEach(subject -> fields.item("tags", subject.getText()));
        EntryExtensions.read(entry, fields);
        fields.text("rights", rights(entry));
        source(entry, fields);
        authors(entry, fields);
        EntryMedia.read(entry, fields);
        for (Element enclosure : atom(entry, "link")) {
            if ("enclosure".equals(enclosure.getAttributeValue("rel"))) {
                EntryMedia.enclosure(
                        enclosure.getAttributeValue("href"),
                        enclosure.getAttributeValue("type"),
                        enclosure.getAttributeValue("length"),
                        entry,
                        fields);
            }
        }
        return new FeedEntry(
                EntryFields.plain(atomText(entry, "id")),
                link,
                fields.values(),
                fields.agencies(),
                fields.omitted(),
                fields.origins(),
                ours);
    }

    /** The full content when there is one, otherwise the summary. */
    private void content(Element entry, EntryFields fields) {
        Element summary = first(entry, "summary");
        Element content = atom(entry, "content").stream()
                .filter(one -> one.getAttribute("src") == null
                        && (!one.getText().isBlank() || !one.getChildren().isEmpty()))
                .findFirst()
                .orElse(null);
        Element shown = content == null ? summary : content;
        if (content != null) {
            fields.text("summary", EntryText.plain(summary));
        }
        if (shown != null) {
            String html = EntryText.html(shown);
            fields.put(
                    "content",
                    html.isBlank()
                            ? null
                            : EntryText.based(html, XmlBase.of(shown).orElse(address)));
        }
    }

    /** The feed that an entry was copied from: whose the entry is (RFC 4287 §4.2.11). */
    private static void source(Element entry, EntryFields fields) {
        for (Element source : atom(entry, "source")) {
            fields.agency(EntryText.plain(first(source, "title")));
            fields.text("rights", rights(source));
            if (atom(entry, "author").isEmpty()) {
                atom(source, "author").forEach(author -> EntryPersons.atom("authors", author, fields));
            }
            for (Element link : atom(source, "link")) {
                if ("self".equals(link.getAttributeValue("rel"))) {
                    fields.address("via", link.getAttributeValue("href"));
                }
            }
        }
    }

    /** The entry's authors, or else the feed's. A Dateline server names the agency or the publisher when there are none. */
    private void authors(Element entry, EntryFields fields) {
        List<Element> own = atom(entry, "author");
        boolean isStandIn = ours
                && own.size() == 1
                && isAny(atomText(own.getFirst(), "name"), fields.agencies(), text(entry, "publisher", DC));
        if (!isStandIn) {
            own.forEach(author -> EntryPersons.atom("authors", author, fields));
        }
        if (!ours && !fields.has("authors")) {
            authors.forEach(author -> EntryPersons.atom("authors", author, fields));
        }
    }

    private static boolean isAny(@Nullable String name, List<String> agencies, @Nullable String publisher) {
        return name != null && (agencies.contains(name) || name.equals(publisher));
    }

    private static @Nullable String rights(Element element) {
        Element rights = first(element, "rights");
        return EntryText.plain(rights == null ? first(element, "copyright") : rights);
    }

    private static @Nullable Element first(Element parent, String name) {
        return atom(parent, name).stream().findFirst().orElse(null);
    }

    private static @Nullable URI alternate(Element entry, EntryFields fields) {
        Optional<Element> html = atom(entry, "link").stream()
                .filter(link -> link.getAttributeValue("rel", "alternate").equals("alternate"))
                .min((one, other) -> Boolean.compare(!isHtml(one), !isHtml(other)));
        return html.map(link -> fields.resolved(link.getAttributeValue("href"))).orElse(null);
    }

    private static boolean isHtml(Element link) {
        return link.getAttributeValue("type", "text/html").contains("html");
    }
}
