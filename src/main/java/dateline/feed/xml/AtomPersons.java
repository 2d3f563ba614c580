package dateline.feed.xml;

import static dateline.feed.xml.XmlVocabulary.DL;
import static dateline.feed.xml.XmlVocabulary.element;

import dateline.article.CleanText;
import dateline.attribution.Contributor;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Atom person constructs (RFC 4287 §3.2), in Atom itself and as an extension of RSS. */
public final class AtomPersons {
    private AtomPersons() {}

    /** Role and organisation are attributes of ours, which RFC 4287 §6.4 lets readers pass over. */
    public static Element contributor(Namespace atom, Contributor contributor) {
        Element person = new Element("contributor", atom);
        set(person, "role", contributor.role());
        set(person, "organisation", contributor.organisation());
        return person.addContent(element(atom, "name", contributor.name()));
    }

    private static void set(Element person, String attribute, @Nullable String value) {
        if (value != null) {
            person.setAttribute(attribute, CleanText.of(value), DL);
        }
    }
}
