package dateline.feed.atom;

import static dateline.feed.xml.XmlVocabulary.DC;
import static dateline.feed.xml.XmlVocabulary.element;
import static dateline.feed.xml.XmlVocabulary.with;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dateline.article.Article;
import dateline.article.CleanText;
import dateline.attribution.Author;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.FeedWriter;
import dateline.feed.PublicAddress;
import dateline.feed.entry.Entry;
import dateline.feed.entry.ShownTitle;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Atom 1.0 (RFC 4287). */
@Singleton
public final class AtomWriter implements FeedWriter, FeedMarkup {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private final FeedSettings settings;
    private final PublicAddress address;
    private final WrittenEntries entries;

    public AtomWriter(FeedSettings settings, PublicAddress address, WrittenEntries entries) {
        this.settings = settings;
        this.address = address;
        this.entries = entries;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.ATOM;
    }

    @Override
    public byte[] write(Feed feed) {
        return entries.document(feed, this, address.feedStyle());
    }

    @Override
    public List<Namespace> namespaces(Feed feed) {
        return XmlVocabulary.SHARED;
    }

    @Override
    public List<Element> entries(Document document) {
        return document.getRootElement().getChildren("entry", ATOM);
    }

    @Override
    public Document document(Feed feed, List<Entry> shown) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setEncoding("UTF-8");
        atom.setId("urn:uuid:" + feed.id());
        atom.setTitle(CleanText.of(feed.title()));
        atom.setSubtitle(text(feed.description()));
        atom.setUpdated(Date.from(feed.updated()));
        atom.setAuthors(List.of(publisher()));
        atom.setRights(CleanText.ofNullable(feed.rights(settings)));
        // One reader uses the first link as the address of the page, another the last alternate as that of the feed.
        atom.setAlternateLinks(List.of(link("alternate", feed.home(), "text/html")));
        atom.setOtherLinks(List.of(link("self", feed, DocumentFormat.ATOM)));
        atom.setGenerator(generator());
        atom.setLogo(address.logo(settings).toString());
        List<Element> extensions = new ArrayList<>(SyndicationMarkup.of(feed.ttl()));
        address.hubs(settings).forEach(hub -> extensions.add(AtomLinks.link(ATOM, "hub", hub)));
        extensions.addAll(ArchiveLinks.elements(feed, DocumentFormat.ATOM, address, ATOM));
        extensions.addAll(TombstoneMarkup.of(feed, settings.publisher(), ATOM));
        atom.setForeignMarkup(extensions);
        atom.setEntries(
                shown.stream().map(entry -> entry(entry, feed.summary())).toList());
        try {
            return finished(new WireFeedOutput().outputJDom(atom), feed, shown);
        } catch (FeedException e) {
            throw new IllegalStateException("Atom feed " + feed.topic().key().value() + " lacks a mandatory part", e);
        }
    }

    /** Adds what Rome leaves out: {@code xml:lang}, and the milliseconds of times. */
    private Document finished(Document document, Feed feed, List<Entry> shown) {
        Element root = document.getRootElement();
        root.setAttribute("lang", feed.language(), Namespace.XML_NAMESPACE);
        root.getChild("updated", ATOM).setText(feed.updated().toString());
        List<Element> elements = entries(document);
        for (int i = 0; i < elements.size(); i++) {
            Article article = shown.get(i).article();
            Element entry = elements.get(i).setAttribute("lang", article.language(), Namespace.XML_NAMESPACE);
            Element content = entry.getChild("content", ATOM);
            if (content != null) {
                content.setAttribute("lang", article.language(), Namespace.XML_NAMESPACE);
            }
            entry.getChild("published", ATOM).setText(article.published().toString());
            entry.getChild("updated", ATOM).setText(article.updated().toString());
        }
        return document;
    }

    private SyndPerson publisher() {
        URI url = settings.publisherUrl();
        return person(new Author(settings.publisher(), url == null ? null : url.toString(), settings.publisherEmail()));
    }

    private static Generator generator() {
        Generator generator = new Generator();
        generator.setValue(dateline.feed.Generator.NAME);
        generator.setVersion(dateline.feed.Generator.VERSION);
        return generator;
    }

    private com.rometools.rome.feed.atom.Entry entry(Entry shown, boolean summaryOnly) {
        Article article = shown.article();
        var entry = new com.rometools.rome.feed.atom.Entry();
        entry.setId(article.urn());
        entry.setTitle(ShownTitle.of(article));
        entry.setPublished(Date.from(article.published()));
        entry.setUpdated(Date.from(article.updated()));
        entry.setAuthors(authors(shown));
        entry.setAlternateLinks(List.of(link("alternate", shown.link(), "text/html")));
        entry.setCategories(
                shown.categories().stream().map(AtomWriter::category).toList());
        entry.setRights(CleanText.ofNullable(shown.terms().rights()));
        entry.setSummary(text(shown.summary()));
        if (!summaryOnly) {
            Content content = new Content();
            content.setType(Content.HTML);
            content.setValue(shown.content());
            entry.setContents(List.of(content));
        }
        entry.setForeignMarkup(extensions(shown));
        return entry;
    }

    /** The authors, or else the agency, or else the publisher, since few readers use the feed's author for its entries. */
    private List<SyndPerson> authors(Entry entry) {
        List<Author> authors = entry.article().credits().authors();
        if (!authors.isEmpty()) {
            return authors.stream().map(AtomWriter::person).toList();
        }
        return List.of(
                entry.agency() == null
                        ? publisher()
                        : person(
                                new Author(entry.agency().name(), entry.agency().home(), null)));
    }

    private List<Element> extensions(Entry entry) {
        Article article = entry.article();
        List<Element> elements = new ArrayList<>();
        elements.addAll(AttributionMarkup.contributors(article, ATOM));
        elements.addAll(AtomLinks.of(entry, ATOM));
        if (article.links().commentsUrl() != null) {
            elements.add(AtomLinks.link(ATOM, "replies", article.links().commentsUrl()));
        }
        EntryEnclosure.of(article).ifPresent(attachment -> elements.add(enclosure(attachment)));
        if (elements.stream().anyMatch(element -> element.getName().equals("link"))) {
            // One reader uses the first link as the article's address, another the last, so both are (RFC 6596).
            elements.add(AtomLinks.link(ATOM, "canonical", entry.link()));
        }
        elements.add(element(DC, "publisher", settings.publisher()));
        elements.addAll(AttributionMarkup.of(entry));
        elements.addAll(MediaMarkup.of(article));
        return elements;
    }

    private static Element enclosure(EntryEnclosure attachment) {
        Element link = AtomLinks.link(ATOM, "enclosure", attachment.url());
        return with(with(link, "type", attachment.type()), "length", attachment.length());
    }

    private static SyndPerson person(Author author) {
        Person person = new Person();
        person.setName(CleanText.of(author.name()));
        person.setUri(CleanText.ofNullable(author.url()));
        person.setEmail(CleanText.ofNullable(author.email()));
        return person;
    }

    private static Category category(dateline.feed.entry.Category subject) {
        Category category = new Category();
        category.setTerm(CleanText.of(subject.term()));
        category.setScheme(subject.scheme());
        category.setLabel(CleanText.of(subject.label()));
        return category;
    }

    private Link link(String rel, Feed feed, DocumentFormat format) {
        return link(rel, address.document(feed, format, feed.variant()), format.mediaType());
    }

    private static Link link(String rel, URI href, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(href.toString());
        link.setType(type);
        return link;
    }

    private static Content text(String value) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(CleanText.of(value));
        return content;
    }
}
