package dateline.ingest.newsml;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation that an item names.
 *
 * @param element where it is named
 * @param name its name for people, or else the literal or the code by which it is named; null for none
 * @param names all its names and codes, to recognise an agency
 */
record Party(ItemElement element, @Nullable String name, List<String> names) {
    static Party of(ItemElement element, Catalog catalog) {
        List<ItemElement> named = element.children("name");
        ItemElement shown = named.stream()
                .filter(name -> !"nrol:mnemonic".equals(name.peek("role")))
                .findFirst()
                .orElse(named.stream().findFirst().orElse(null));
        String name = shown == null ? catalog.name(element) : shown.text();
        String shownName = name == null ? identifier(element, catalog) : name;
        String qcode = element.peek("qcode");
        String code = qcode == null ? null : catalog.code(qcode).code();
        List<String> names = Stream.concat(
                        Stream.of(shownName, element.peek("literal"), code).filter(Objects::nonNull),
                        named.stream().map(one -> one.element().getTextTrim()))
                .distinct()
                .toList();
        return new Party(element, shownName, names);
    }

    /** The code of its role; null for none. */
    @Nullable
    String role(Catalog catalog) {
        Catalog.Code role = catalog.code(element, "role");
        return role == null ? null : role.code();
    }

    private static @Nullable String identifier(ItemElement element, Catalog catalog) {
        String literal = element.attribute("literal");
        if (literal != null) {
            return literal;
        }
        String qcode = element.attribute("qcode");
        return qcode == null ? null : catalog.code(qcode).code();
    }

    /** Its address on the web, if its URI is one. */
    @Nullable
    String address() {
        String uri = element.peek("uri");
        return uri != null && (uri.startsWith("https://") || uri.startsWith("http://"))
                ? element.attribute("uri")
                : null;
    }

    /** The place of its name. */
    String namePlace() {
        return element.children("name").isEmpty() ? element.place() : element.place() + "/name";
    }
}
