package dateline.feed.newsml;

import dateline.article.wire.NewsCodes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;

/** The aliases of the vocabularies in one item: those of the IPTC's catalog, and those that the item has to declare. */
final class Aliases {
    private static final String OWN = "dl";

    private final Map<String, String> declared = new LinkedHashMap<>();

    /** A code of this server's own vocabulary. */
    String own(String code) {
        declared.putIfAbsent(NewsCodes.OWN, OWN);
        return OWN + ":" + encoded(code);
    }

    /** A code of any vocabulary. */
    String qcode(String scheme, String code) {
        String alias = NewsCodes.alias(scheme)
                .orElseGet(() -> declared.computeIfAbsent(scheme, key -> "v" + (declared.size() + 1)));
        return alias + ":" + encoded(code);
    }

    /** The catalogs of the item, after all its codes were made. */
    List<Element> catalogs() {
        List<Element> catalogs = new ArrayList<>();
        catalogs.add(NewsElement.with(NewsElement.element("catalogRef"), "href", NewsCodes.CATALOG));
        if (!declared.isEmpty()) {
            Element catalog = NewsElement.element("catalog");
            declared.forEach((scheme, alias) -> catalog.addContent(
                    NewsElement.with(NewsElement.with(NewsElement.element("scheme"), "alias", alias), "uri", scheme)));
            catalogs.add(catalog);
        }
        return catalogs;
    }

    /** A code has no white space, which is written as in addresses (RFC 3986 §2.1). */
    private static String encoded(String code) {
        StringBuilder encoded = new StringBuilder();
        code.codePoints().forEach(c -> {
            if (c == '%' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(String.format("%02X", b & 0xFF));
                }
            } else {
                encoded.appendCodePoint(c);
            }
        });
        return encoded.toString();
    }
}
