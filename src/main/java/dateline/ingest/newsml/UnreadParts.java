package dateline.ingest.newsml;

import dateline.ingest.document.ImportReportBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Names in the report what nobody has read of an item: elements with their values, and attributes by their elements. */
final class UnreadParts {
    private static final int LONGEST = 60;
    private static final String WHY = "an article has no field for it";

    /** The attributes that say what an element is. */
    private static final List<String> VALUES =
            List.of("qcode", "uri", "literal", "tag", "rel", "href", "residref", "value", "title");

    /** Attributes for programs, in which no information about the news is. */
    private static final Set<String> QUIET = Set.of("id", "dir");

    private final Set<Object> read;
    private final ImportReportBuilder report;
    private final Map<String, Set<String>> attributes = new LinkedHashMap<>();

    private UnreadParts(Set<Object> read, ImportReportBuilder report) {
        this.read = read;
        this.report = report;
    }

    static void report(Element item, Set<Object> read, ImportReportBuilder report) {
        UnreadParts unread = new UnreadParts(read, report);
        unread.walk(item, "");
        unread.attributes.forEach((label, names) ->
                report.leftOut(null, (label.isEmpty() ? "" : label + ": ") + String.join(", ", names), WHY));
    }

    private void walk(Element element, String label) {
        for (Attribute attribute : element.getAttributes()) {
            boolean isQuiet = QUIET.contains(attribute.getName())
                    || attribute.getNamespace().equals(Namespace.XML_NAMESPACE)
                    || attribute.getName().equals("schemaLocation");
            if (!isQuiet && !read.contains(attribute)) {
                attributes.computeIfAbsent(label, key -> new TreeSet<>()).add("@" + attribute.getQualifiedName());
            }
        }
        for (Element child : element.getChildren()) {
            String own = label.isEmpty() ? child.getQualifiedName() : label + "/" + child.getQualifiedName();
            if (read.contains(child)) {
                walk(child, own);
            } else {
                report.leftOut(null, own + shown(child), WHY);
            }
        }
    }

    /** What an element is, in short. */
    private static String shown(Element element) {
        StringBuilder shown = new StringBuilder();
        for (String name : VALUES) {
            String value = element.getAttributeValue(name);
            if (value != null) {
                shown.append(shown.isEmpty() ? "" : " ").append(value);
            }
        }
        String text = element.getValue().replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) {
            shown.append(shown.isEmpty() ? "" : " ")
                    .append(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
        return shown.isEmpty() ? "" : ": " + shown;
    }
}
