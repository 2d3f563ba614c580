package dateline.ingest.newsml;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** What a package, or another item that is no article, is, and which items it refers to: lines of a report. */
final class ItemReferences {
    private ItemReferences() {}

    static List<String> of(Element item) {
        String own = item.getName() + shown(item.getAttributeValue("guid"));
        List<String> lines = new ArrayList<>();
        lines.add(own + shown(title(item)));
        for (Element reference : item.getDescendants(Filters.element("itemRef", item.getNamespace()))) {
            String target = reference.getAttributeValue("residref");
            String address = reference.getAttributeValue("href");
            lines.add(own + " refers to" + shown(target) + shown(address) + shown(title(reference)));
        }
        return lines;
    }

    private static @Nullable String title(Element item) {
        for (String name : List.of("headline", "title")) {
            for (Element title : item.getDescendants(Filters.element(name, item.getNamespace()))) {
                return title.getValue().replaceAll("\\s+", " ").strip();
            }
        }
        return item.getAttributeValue("title");
    }

    private static String shown(@Nullable String text) {
        return text == null || text.isBlank() ? "" : " " + text;
    }
}
