package dateline.ingest.item;

import com.google.re2j.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * One of several texts that an item has for the same thing: a body, a headline or a description.
 *
 * @param value its text or markup
 * @param form what the value is written in
 * @param role the role that the provider gives it
 * @param place where it is
 */
public record ItemText(String value, Form form, @Nullable String role, String place) {
    private static final int SHOWN = 60;

    /** How markup of a whole body begins. */
    private static final Pattern MARKUP =
            Pattern.compile("(?i)\\s*<(!doctype|html|body|article|section|div|p|h[1-6])[\\s>]");

    /** What a text is written in. The preferred one of a body comes first. */
    public enum Form {
        HTML,
        MARKDOWN,
        PLAIN,
        /** Another markup, which is not read. */
        OTHER;

        /** The form of a text that is declared as plain text. Some agencies declare the markup of a body so. */
        public static Form ofPlain(String value) {
            return MARKUP.matcher(value).lookingAt() && value.stripTrailing().endsWith(">") ? HTML : PLAIN;
        }
    }

    /** As plain text. */
    public String plain() {
        return form == Form.HTML ? Jsoup.parseBodyFragment(value).text() : value;
    }

    /** As HTML: the paragraphs of plain text are those between empty lines, or else its lines. */
    public String html() {
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
    public String shown() {
        String text = plain().strip();
        return (role == null ? "" : role + ": ") + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    public boolean hasRole(String wanted) {
        return role != null && role.equalsIgnoreCase(wanted);
    }
}
