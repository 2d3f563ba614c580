package dateline.ingest.newsml;

import dateline.article.wire.NewsCodes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * The vocabularies of an item by their aliases: those of the catalogs in the item, and those of the IPTC, whose catalog is
 * known. No catalog is ever fetched, so that the aliases of other remote catalogs stay unknown. It also has the names that
 * the item gives in one place to concepts which it names elsewhere by code only ({@code assert}).
 */
final class Catalog {
    private final Map<String, String> schemes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean isIptcKnown;

    private Catalog() {}

    /** A code of a vocabulary. */
    record Code(@Nullable String scheme, String code) {
        /** The URI of the concept; null when the vocabulary is not known. */
        @Nullable
        String uri() {
            return scheme == null ? null : scheme + code;
        }
    }

    static Catalog of(ItemElement item) {
        Catalog catalog = new Catalog();
        boolean hasReference = false;
        for (ItemElement reference : item.children("catalogRef")) {
            String href = reference.attribute("href");
            reference.ignoreAll();
            hasReference = true;
            catalog.isIptcKnown |= href != null && href.contains("iptc.org/std/catalog/");
        }
        for (ItemElement local : item.children("catalog")) {
            local.ignoreAll();
            for (Element scheme : local.element().getChildren()) {
                String alias = scheme.getAttributeValue("alias");
                String uri = scheme.getAttributeValue("uri");
                if (alias != null && uri != null) {
                    catalog.schemes.put(alias, uri);
                }
            }
        }
        catalog.isIptcKnown |= !hasReference;
        for (ItemElement assertion : item.children("assert")) {
            for (Element name :
                    assertion.element().getChildren("name", assertion.element().getNamespace())) {
                identifiers(assertion)
                        .forEach(id ->
                                catalog.names.putIfAbsent(id, name.getText().strip()));
            }
        }
        return catalog;
    }

    /** The vocabulary and the code of a QCode: what stands before the first colon, and after it. */
    Code code(String qcode) {
        int colon = qcode.indexOf(':');
        String alias = colon < 0 ? "" : qcode.substring(0, colon);
        String local = schemes.get(alias);
        String scheme =
                local != null ? local : isIptcKnown ? NewsCodes.scheme(alias).orElse(null) : null;
        return new Code(scheme, decoded(qcode.substring(colon + 1)));
    }

    /** The code of the concept that an element names by a QCode or by a URI; null when it names none. */
    @Nullable
    Code code(ItemElement element, String attribute) {
        String qcode = element.attribute(attribute);
        if (qcode != null) {
            // Of several QCodes the first one counts.
            return code(qcode.split("\\s+", 2)[0]);
        }
        String uri = element.attribute(attribute.equals("qcode") ? "uri" : attribute + "uri");
        return uri == null ? null : split(uri.split("\\s+", 2)[0]);
    }

    /** The concept that an element is, which does not count as read; null when it names none. */
    @Nullable
    Code peek(ItemElement element) {
        String qcode = element.peek("qcode");
        String uri = element.peek("uri");
        return qcode != null ? code(qcode) : uri == null ? null : split(uri);
    }

    /** The name of the concept that an element names; null when no assertion has it. */
    @Nullable
    String name(ItemElement element) {
        return identifiers(element)
                .map(names::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> identifiers(ItemElement element) {
        return Stream.of("qcode", "uri", "literal").map(element::peek).filter(Objects::nonNull);
    }

    private static Code split(String uri) {
        Optional<String> scheme = NewsCodes.schemeOf(uri);
        int cut = Math.max(uri.lastIndexOf('/'), Math.max(uri.lastIndexOf('#'), uri.lastIndexOf(':'))) + 1;
        int end = scheme.map(String::length).orElse(cut);
        return new Code(uri.substring(0, end), decoded(uri.substring(end)));
    }

    /** Codes can't have white space, so that it is written as in addresses. */
    private static String decoded(String code) {
        try {
            return code.indexOf('%') < 0 ? code : URLDecoder.decode(code.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return code;
        }
    }
}
