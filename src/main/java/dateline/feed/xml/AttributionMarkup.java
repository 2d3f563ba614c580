package dateline.feed.xml;

import static dateline.feed.xml.XmlVocabulary.DC;
import static dateline.feed.xml.XmlVocabulary.DCTERMS;
import static dateline.feed.xml.XmlVocabulary.DL;
import static dateline.feed.xml.XmlVocabulary.GEORSS;
import static dateline.feed.xml.XmlVocabulary.IPTC;
import static dateline.feed.xml.XmlVocabulary.element;
import static dateline.feed.xml.XmlVocabulary.with;

import dateline.article.Article;
import dateline.article.Correction;
import dateline.attribution.Agency;
import dateline.attribution.Contributor;
import dateline.attribution.Credits;
import dateline.attribution.Dateline;
import dateline.feed.entry.Entry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The attribution of an entry, in the elements that RSS and Atom share. */
public final class AttributionMarkup {
    private AttributionMarkup() {}

    /** New elements, in the order of the document: our own vocabulary, then Dublin Core. */
    public static List<Element> of(Entry entry) {
        Article article = entry.article();
        Credits credits = article.credits();
        List<Element> elements = new ArrayList<>();
        add(elements, DL, "byline", credits.byline());
        add(elements, DL, "contributorLine", credits.contributorLine());
        agency(elements, entry.agency());
        dateline(elements, credits.dateline());
        add(elements, DL, "usageTerms", entry.terms().usageTerms());
        URI source = article.wire().digitalSourceType();
        if (source != null) {
            elements.add(element(DL, "digitalSourceType", source.toString()));
            elements.add(element(IPTC, "DigitalSourceType", source.toString()));
        }
        article.links().origins().forEach(id -> elements.add(element(DL, "origin", Article.urn(id))));
        article.corrections().forEach(correction -> elements.add(correction(correction)));
        add(elements, DCTERMS, "accessRights", entry.terms().usageTerms());
        if (article.embargo() != null) {
            elements.add(element(DCTERMS, "available", article.embargo().toString()));
        }
        if (article.expires() != null) {
            elements.add(element(DCTERMS, "valid", "end=" + article.expires() + "; scheme=W3C-DTF"));
        }
        return elements;
    }

    /**
     * The contributors as Atom person constructs (RFC 4287 §3.2). Role and organisation are attributes of our vocabulary,
     * which readers may ignore (RFC 4287 §6.4).
     */
    public static List<Element> contributors(Article article, Namespace atom) {
        return article.credits().contributors().stream()
                .map(contributor -> contributor(contributor, atom))
                .toList();
    }

    private static Element contributor(Contributor contributor, Namespace atom) {
        Element person = new Element("contributor", atom);
        with(person, "role", contributor.role(), DL);
        with(person, "organisation", contributor.organisation(), DL);
        return person.addContent(element(atom, "name", contributor.name()));
    }

    private static void agency(List<Element> elements, @Nullable Agency agency) {
        if (agency != null) {
            Element element = new Element("agency", DL);
            with(element, "code", agency.code());
            with(element, "name", agency.name());
            with(element, "href", agency.home());
            elements.add(element);
            elements.add(element(DC, "source", agency.name()));
        }
    }

    private static void dateline(List<Element> elements, @Nullable Dateline dateline) {
        if (dateline == null) {
            return;
        }
        elements.add(with(element(DL, "dateline", dateline.text()), "place", dateline.place()));
        elements.add(element(DC, "coverage", dateline.place() == null ? dateline.text() : dateline.place()));
        if (dateline.latitude() != null) {
            elements.add(element(GEORSS, "point", dateline.latitude() + " " + dateline.longitude()));
        }
    }

    private static Element correction(Correction correction) {
        Element element = element(DL, "correction", correction.text());
        with(element, "at", correction.at());
        return with(element, "kind", correction.kind());
    }

    private static void add(List<Element> elements, Namespace vocabulary, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            elements.add(element(vocabulary, name, text));
        }
    }
}
