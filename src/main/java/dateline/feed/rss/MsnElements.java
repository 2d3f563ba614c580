package dateline.feed.rss;

import static dateline.feed.xml.XmlVocabulary.MEDIA;
import static dateline.feed.xml.XmlVocabulary.element;

import dateline.feed.profile.Profile;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The elements of MSN (MSN Partner Hub, "Atom and RSS code examples"). */
final class MsnElements {
    static final Namespace MI = Namespace.getNamespace("mi", "http://schemas.ingestion.microsoft.com/common/");

    private MsnElements() {}

    /** Adds to each picture whether MSN may pass it on, if the profile says so. */
    static void addTo(Element root, Profile profile) {
        Boolean rights = profile.syndicationRights();
        if (rights == null) {
            return;
        }
        for (Element item : root.getChild("channel").getChildren("item")) {
            for (Element content : item.getChildren("content", MEDIA)) {
                if ("image".equals(content.getAttributeValue("medium"))) {
                    content.addContent(element(MI, "hasSyndicationRights", rights ? "1" : "0"));
                }
            }
        }
    }
}
