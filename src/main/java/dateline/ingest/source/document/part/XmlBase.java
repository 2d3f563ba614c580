package dateline.ingest.source.document.part;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** What holds for an element and all below it: its base (XML Base) and its language (XML 1.0 §2.12). */
public final class XmlBase {
    private XmlBase() {}

    /** The base that {@code xml:base} gives; empty when no element up to the root has one. */
    public static Optional<URI> of(Element element) {
        for (Element one = element; one != null; one = one.getParentElement()) {
            if (one.getAttribute("base", Namespace.XML_NAMESPACE) != null) {
                try {
                    return Optional.ofNullable(element.getXMLBaseURI()).filter(XmlBase::isWeb);
                } catch (URISyntaxException | IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The language that {@code xml:lang} gives. */
    public static @Nullable String language(Element element) {
        for (Element one = element; one != null; one = one.getParentElement()) {
            String tag = one.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            if (tag != null) {
                return EntryFields.languageTag(tag);
            }
        }
        return null;
    }

    private static boolean isWeb(URI base) {
        return base.getHost() != null && ("https".equals(base.getScheme()) || "http".equals(base.getScheme()));
    }
}
