package dateline.feed.xml;

import static dateline.feed.xml.XmlVocabulary.with;

import dateline.article.ArticleLinks;
import dateline.article.RelatedLink;
import dateline.article.TranslationSource;
import dateline.feed.DocumentFormat;
import dateline.feed.entry.Entry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Atom links (RFC 4287 §4.2.7), in Atom itself and as an extension of RSS. */
public final class AtomLinks {
    private AtomLinks() {}

    /** A link to a document of a feed. */
    public static Element link(Namespace atom, String rel, URI href, DocumentFormat format) {
        Element link = link(atom, rel, href);
        return with(link, "type", format.mediaType());
    }

    /**
     * The links of an entry except its alternate: source, original of a translation, licence (RFC 4946), related documents
     * (§4.2.7.2). How a document is related is in an attribute of our vocabulary, which readers may ignore (§6.4).
     */
    public static List<Element> of(Entry entry, Namespace atom) {
        ArticleLinks links = entry.article().links();
        List<Element> elements = new ArrayList<>();
        TranslationSource original = links.translationOf();
        if (original == null || !original.url().equals(links.via())) {
            add(elements, atom, "via", links.via());
        }
        if (original != null) {
            elements.add(with(link(atom, "via", original.url()), "hreflang", original.language()));
        }
        String license = entry.terms().license();
        add(elements, atom, "license", license == null ? null : URI.create(license));
        links.related().forEach(related -> elements.add(related(related, atom)));
        return elements;
    }

    public static Element link(Namespace atom, String rel, URI href) {
        return with(with(new Element("link", atom), "rel", rel), "href", href);
    }

    private static Element related(RelatedLink related, Namespace atom) {
        Element link = with(link(atom, "related", related.url()), "title", related.title());
        return with(link, "relation", related.relation(), XmlVocabulary.DL);
    }

    private static void add(List<Element> elements, Namespace atom, String rel, @Nullable URI href) {
        if (href != null) {
            elements.add(link(atom, rel, href));
        }
    }
}
