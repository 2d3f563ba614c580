package dateline.feed.rss;

import static dateline.feed.xml.XmlVocabulary.ATOM;
import static dateline.feed.xml.XmlVocabulary.CONTENT;
import static dateline.feed.xml.XmlVocabulary.DC;
import static dateline.feed.xml.XmlVocabulary.DCTERMS;
import static dateline.feed.xml.XmlVocabulary.MEDIA;
import static dateline.feed.xml.XmlVocabulary.element;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Image;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.rss.Source;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dateline.article.Article;
import dateline.article.CleanText;
import dateline.attribution.Agency;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.FeedWriter;
import dateline.feed.Generator;
import dateline.feed.PublicAddress;
import dateline.feed.entry.Entry;
import dateline.feed.entry.ShownTitle;
import dateline.feed.rsl.RslWriter;
import dateline.feed.text.HtmlText;
import dateline.feed.xml.ArchiveLinks;
import dateline.feed.xml.AtomLinks;
import dateline.feed.xml.AttributionMarkup;
import dateline.feed.xml.EntryEnclosure;
import dateline.feed.xml.FeedMarkup;
import dateline.feed.xml.MediaMarkup;
import dateline.feed.xml.SyndicationMarkup;
import dateline.feed.xml.TombstoneMarkup;
import dateline.feed.xml.WrittenEntries;
import dateline.feed.xml.XmlVocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** RSS 2.0, with extensions for the data that RSS has no elements for. */
@Singleton
public final class RssWriter implements FeedWriter, FeedMarkup {
    private final FeedSettings settings;
    private final PublicAddress address;
    private final RslWriter terms;
    private final WrittenEntries entries;

    public RssWriter(FeedSettings settings, PublicAddress address, RslWriter terms, WrittenEntries entries) {
        this.settings = settings;
        this.address = address;
        this.terms = terms;
        this.entries = entries;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.RSS;
    }

    @Override
    public byte[] write(Feed feed) {
        return entries.document(feed, this, address.feedStyle());
    }

    @Override
    public List<Namespace> namespaces(Feed feed) {
        List<Namespace> namespaces = new ArrayList<>(XmlVocabulary.SHARED);
        namespaces.add(ATOM);
        if (!feed.summary()) {
            namespaces.add(CONTENT);
        }
        if (feed.entries().stream().filter(terms::hasOwnLicense).map(terms::of).anyMatch(Optional::isPresent)) {
            namespaces.add(RslWriter.RSL);
        }
        switch (feed.profile().elements()) {
            case NONE -> {}
            case MSN -> namespaces.add(MsnElements.MI);
            case SMARTNEWS -> namespaces.add(SmartnewsElements.SNF);
        }
        return namespaces;
    }

    @Override
    public List<Element> entries(Document document) {
        return document.getRootElement().getChild("channel").getChildren("item");
    }

    @Override
    public Document document(Feed feed, List<Entry> shown) {
        Channel channel = new Channel("rss_2.0");
        channel.setEncoding("UTF-8");
        channel.setTitle(CleanText.of(feed.title()));
        channel.setLink(feed.home().toString());
        channel.setDescription(CleanText.of(feed.description()));
        channel.setLanguage(feed.language());
        channel.setCopyright(CleanText.ofNullable(feed.rights(settings)));
        if (settings.publisherEmail() != null) {
            channel.setManagingEditor(CleanText.of(settings.publisherEmail() + " (" + settings.publisher() + ")"));
        }
        channel.setLastBuildDate(Date.from(feed.updated()));
        channel.setTtl((int) feed.ttl().toMinutes());
        channel.setGenerator(Generator.NAME + " " + Generator.VERSION);
        channel.setImage(image(feed));
        // rssCloud has no way to say who asks, so it is for public feeds only.
        if (settings.isHub() && feed.topic().edition().isPublic()) {
            channel.setCloud(CloudElement.of(address.cloud()));
        }
        channel.setForeignMarkup(extensions(feed));
        channel.setItems(
                shown.stream().map(entry -> item(entry, feed.summary())).toList());
        try {
            Document document = new WireFeedOutput().outputJDom(channel);
            entries(document).forEach(RssWriter::sort);
            addElementsOfTaker(document.getRootElement(), feed, shown);
            return document;
        } catch (FeedException e) {
            throw new IllegalStateException("RSS feed " + feed.topic().key().value() + " lacks a mandatory part", e);
        }
    }

    private void addElementsOfTaker(Element root, Feed feed, List<Entry> shown) {
        switch (feed.profile().elements()) {
            case NONE -> {}
            case MSN -> MsnElements.addTo(root, feed.profile());
            case SMARTNEWS -> SmartnewsElements.addTo(root, feed, shown, address.logo(settings));
        }
    }

    private Image image(Feed feed) {
        Image image = new Image();
        image.setUrl(address.logo(settings).toString());
        image.setTitle(CleanText.of(feed.title()));
        image.setLink(feed.home().toString());
        // Rome writes -1 for a size that is not set.
        image.setWidth(null);
        image.setHeight(null);
        return image;
    }

    private List<Element> extensions(Feed feed) {
        List<Element> elements = new ArrayList<>();
        elements.add(AtomLinks.link(
                ATOM, "self", address.document(feed, DocumentFormat.RSS, feed.variant()), DocumentFormat.RSS));
        address.hubs(settings).forEach(hub -> elements.add(AtomLinks.link(ATOM, "hub", hub)));
        elements.addAll(ArchiveLinks.elements(feed, DocumentFormat.RSS, address, ATOM));
        elements.add(element(DC, "publisher", settings.publisher()));
        elements.addAll(SyndicationMarkup.of(feed.ttl()));
        elements.addAll(TombstoneMarkup.of(feed, settings.publisher(), ATOM));
        return elements;
    }

    private Item item(Entry entry, boolean summaryOnly) {
        Article article = entry.article();
        Item item = new Item();
        item.setTitle(ShownTitle.of(article));
        item.setLink(entry.link().toString());
        item.setDescription(description(entry));
        if (!summaryOnly) {
            Content content = new Content();
            content.setType(Content.HTML);
            content.setValue(entry.content());
            item.setContent(content);
        }
        item.setGuid(guid(article));
        item.setPubDate(Date.from(article.published()));
        item.setCategories(entry.categories().stream().map(RssWriter::category).toList());
        if (article.links().commentsUrl() != null) {
            item.setComments(article.links().commentsUrl().toString());
        }
        item.setSource(source(entry));
        EntryEnclosure.of(article).ifPresent(attachment -> item.setEnclosures(List.of(enclosure(attachment))));
        item.setForeignMarkup(extensions(entry));
        return item;
    }

    private static Description description(Entry entry) {
        Description description = new Description();
        description.setType("text/html");
        description.setValue(HtmlText.escaped(entry.summary()));
        return description;
    }

    private static Guid guid(Article article) {
        Guid guid = new Guid();
        guid.setValue(article.urn());
        guid.setPermaLink(false);
        return guid;
    }

    private static Category category(dateline.feed.entry.Category subject) {
        Category category = new Category();
        category.setDomain(subject.scheme());
        category.setValue(CleanText.of(subject.label()));
        return category;
    }

    private static @Nullable Source source(Entry entry) {
        Agency agency = entry.agency();
        if (agency == null || agency.feed() == null) {
            return null;
        }
        Source source = new Source();
        source.setUrl(agency.feed());
        source.setValue(CleanText.of(agency.name()));
        return source;
    }

    /** An unknown length is written as 0, since the attribute is required. */
    private static Enclosure enclosure(EntryEnclosure attachment) {
        Enclosure enclosure = new Enclosure();
        enclosure.setUrl(attachment.url().toString());
        enclosure.setType(attachment.type());
        enclosure.setLength(attachment.length() == null ? 0 : attachment.length());
        return enclosure;
    }

    private List<Element> extensions(Entry entry) {
        Article article = entry.article();
        List<Element> elements = new ArrayList<>();
        article.credits().authors().forEach(author -> elements.add(element(DC, "creator", author.name())));
        article.credits().contributors().forEach(who -> elements.add(element(DC, "contributor", who.line())));
        elements.add(element(DC, "publisher", settings.publisher()));
        elements.add(element(DC, "language", article.language()));
        if (entry.terms().rights() != null) {
            elements.add(element(DC, "rights", entry.terms().rights()));
        }
        elements.addAll(AttributionMarkup.contributors(article, ATOM));
        elements.addAll(AtomLinks.of(entry, ATOM));
        if (article.links().canonicalUrl() != null) {
            elements.add(AtomLinks.link(ATOM, "canonical", article.links().canonicalUrl()));
        }
        elements.add(element(ATOM, "updated", article.updated().toString()));
        elements.add(element(DCTERMS, "modified", article.updated().toString()));
        elements.addAll(AttributionMarkup.of(entry));
        terms.of(entry).ifPresent(elements::add);
        elements.addAll(MediaMarkup.of(article));
        return elements;
    }

    /** Sorts texts before extensions, and pictures to the end: several readers take a caption before the text for the text. */
    private static void sort(Element item) {
        List<Element> sorted = new ArrayList<>(item.getChildren());
        sorted.sort(Comparator.comparingInt(RssWriter::rank));
        item.removeContent();
        item.addContent(sorted);
    }

    private static int rank(Element element) {
        if (element.getNamespace().equals(CONTENT)) {
            return 3;
        }
        if (element.getNamespace().equals(MEDIA)) {
            return 5;
        }
        return element.getNamespaceURI().isEmpty()
                ? switch (element.getName()) {
                    case "title" -> 0;
                    case "link" -> 1;
                    case "description" -> 2;
                    default -> 4;
                }
                : 4;
    }
}
