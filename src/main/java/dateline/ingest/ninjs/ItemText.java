package dateline.ingest.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * One of several texts that an item has for the same thing: a body, a headline or a description.
 *
 * @param value its text or markup
 * @param form what the value is written in
 * @param role the role that the provider gives it; in ninjs 1.x the end of the property's name
 * @param pointer where it is
 */
record ItemText(String value, Form form, @Nullable String role, String pointer) {
    private static final int SHOWN = 60;

    /** What a text is written in. The preferred one of a body comes first. */
    enum Form {
        HTML,
        MARKDOWN,
        PLAIN,
        /** Another markup, such as NITF, which is not read. */
        OTHER
    }

    /**
     * The texts of a property.
     *
     * @param list the property of ninjs 2.x and 3.x, a list of objects
     * @param single the property of ninjs 1.x; its other texts have names that begin with it and a low line
     */
    static List<ItemText> of(NinjsObject item, String list, String single) {
        List<ItemText> texts = new ArrayList<>();
        for (NinjsObject one : item.objects(list)) {
            String value = one.text("value");
            String role = one.text("role");
            String type = one.text("contenttype");
            if (value == null) {
                one.fault("value", list + " has an element without a text: send value");
            } else {
                texts.add(new ItemText(value, form(type, role, value), role, one.pointer("value")));
            }
        }
        String alone = item.text(single);
        if (alone != null) {
            texts.add(new ItemText(alone, Form.PLAIN, null, item.pointer(single)));
        }
        for (String name : item.names(single + "_")) {
            String value = item.text(name);
            if (value != null) {
                String end = name.substring(single.length() + 1);
                texts.add(new ItemText(value, form(null, end, value), end, item.pointer(name)));
            }
        }
        return texts;
    }

    /** As plain text. */
    String plain() {
        return form == Form.HTML ? Jsoup.parseBodyFragment(value).text() : value;
    }

    /** As HTML: the paragraphs of plain text are those between empty lines, or else its lines. */
    String html() {
        if (form == Form.HTML) {
            return value;
        }
        String[] paragraphs = value.split("\\R[ \\t]*\\R\\s*", -1);
        String[] blocks = paragraphs.length == 1 ? value.split("\\R", -1) : paragraphs;
        StringBuilder html = new StringBuilder();
        for (String block : blocks) {
            if (!block.isBlank()) {
                html.append("<p>")
                        .append(Entities.escape(block.strip()).replaceAll("\\R", "<br>"))
                        .append("</p>\n");
            }
        }
        return html.toString();
    }

    /** Its beginning, for a report. */
    String shown() {
        String text = plain().strip();
        return (role == null ? "" : role + ": ") + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    boolean hasRole(String wanted) {
        return role != null && role.equalsIgnoreCase(wanted);
    }

    private static Form form(@Nullable String type, @Nullable String role, String value) {
        String named = (type == null ? role == null ? "" : role : type).toLowerCase(Locale.ROOT);
        if (named.contains("html")) {
            return Form.HTML;
        }
        if (named.contains("markdown")) {
            return Form.MARKDOWN;
        }
        if (named.startsWith("text/plain")) {
            return Form.PLAIN;
        }
        if (type != null || named.contains("nitf") || named.contains("xml") || named.contains("json")) {
            return Form.OTHER;
        }
        return value.startsWith("<") ? Form.HTML : Form.PLAIN;
    }
}
