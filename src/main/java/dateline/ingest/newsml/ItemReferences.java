package dateline.ingest.newsml;

import dateline.article.CleanText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * A package, or another item that is no article, and the items that it refers to.
 *
 * @param shown what it is, in one line of a report
 * @param name its kind and its id, for reports
 * @param place its XPath, with names without prefixes
 * @param references in the order in which the groups of a package have them, beginning with its root
 */
public record ItemReferences(String shown, String name, String place, List<Reference> references) {
    private static final String MAIN = "main";

    /**
     * A reference to an item.
     *
     * @param id of the item; null when it is known by its address only
     * @param address where the item is; null when it is known by its id only
     * @param title of the item, as the package has it
     * @param role of the group that has the reference, without its vocabulary; null for none
     */
    public record Reference(
            @Nullable String id,
            @Nullable String address,
            @Nullable String title,
            @Nullable String role) {
        /** The reference in words, without the package. */
        String shown() {
            return ItemReferences.shown(id) + ItemReferences.shown(address) + ItemReferences.shown(title);
        }
    }

    static ItemReferences of(Element item, String place) {
        String name = item.getName() + shown(text(item.getAttributeValue("guid")));
        List<Reference> references = new ArrayList<>();
        for (Element group : groups(item)) {
            String role = text(group.getAttributeValue("role"));
            String code = role == null ? null : role.substring(role.indexOf(':') + 1);
            for (Element reference : group.getDescendants(Filters.element("itemRef", item.getNamespace()))) {
                references.add(reference(reference, code));
            }
        }
        return new ItemReferences(name + shown(title(item)), name, place, references);
    }

    /** The reference to the main item: the first one in a group with that role, or else the first one; null for none. */
    public @Nullable Reference main() {
        return references.stream()
                .filter(reference -> MAIN.equalsIgnoreCase(reference.role()))
                .findFirst()
                .orElse(references.isEmpty() ? null : references.getFirst());
    }

    /** A reference in one line of a report. */
    public String line(Reference reference) {
        return name + " refers to" + reference.shown();
    }

    /** What it is and all its references, in lines of a report. */
    public List<String> lines() {
        return Stream.concat(Stream.of(shown), references.stream().map(this::line))
                .toList();
    }

    /** The groups of a package, the root first and each before the groups that it refers to; otherwise the item itself. */
    private static List<Element> groups(Element item) {
        Element set = item.getChild("groupSet", item.getNamespace());
        if (set == null) {
            return List.of(item);
        }
        List<Element> all = set.getChildren("group", set.getNamespace());
        List<Element> ordered = new ArrayList<>();
        Set<Element> seen = new HashSet<>();
        follow(set.getAttributeValue("root", ""), all, seen, ordered);
        all.stream().filter(group -> !seen.contains(group)).forEach(ordered::add);
        return ordered;
    }

    private static void follow(String id, List<Element> all, Set<Element> seen, List<Element> ordered) {
        for (Element group : all) {
            if (id.equals(group.getAttributeValue("id")) && seen.add(group)) {
                ordered.add(group);
                group.getChildren("groupRef", group.getNamespace())
                        .forEach(reference -> follow(reference.getAttributeValue("idref", ""), all, seen, ordered));
            }
        }
    }

    private static Reference reference(Element reference, @Nullable String role) {
        return new Reference(
                text(reference.getAttributeValue("residref")),
                text(reference.getAttributeValue("href")),
                title(reference),
                role);
    }

    private static @Nullable String title(Element item) {
        for (String name : List.of("headline", "title")) {
            for (Element title : item.getDescendants(Filters.element(name, item.getNamespace()))) {
                return text(title.getValue());
            }
        }
        return text(item.getAttributeValue("title"));
    }

    private static @Nullable String text(@Nullable String written) {
        String text = CleanText.of(written == null ? "" : written)
                .replaceAll("\\s+", " ")
                .strip();
        return CleanText.isBlank(text) ? null : text;
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : " " + text;
    }
}
