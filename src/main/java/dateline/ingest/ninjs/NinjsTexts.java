package dateline.ingest.ninjs;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemFields;
import dateline.ingest.item.ItemText;
import dateline.ingest.item.ItemTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads headlines, descriptions and bodies. */
final class NinjsTexts {
    /** The role of a description that is a notice of correction, as this server writes it. */
    static final String CORRECTION = "correction";

    /** The role of a description that is the line which names the contributors, as this server writes it. */
    static final String CONTRIBUTOR_LINE = "contributorLine";

    /** The role of a description that is the line which names whose a picture is. */
    static final String CREDIT_LINE = "creditline";

    private NinjsTexts() {}

    /** Sets title, summary, content, corrections and contributor line; the texts that are not chosen are reported. */
    static void read(NinjsObject item, ItemFields fields, ImportReportBuilder report) {
        ItemTexts texts = new ItemTexts(fields, report);
        String name = item.text("title");
        texts.title(
                of(item, "headlines", "headline"),
                name == null ? null : new ItemText(name, ItemText.Form.PLAIN, null, item.pointer("title")));
        List<ItemText> descriptions = new ArrayList<>(of(item, "descriptions", "description"));
        corrections(item, fields, descriptions);
        descriptions.stream()
                .filter(text -> text.hasRole(CONTRIBUTOR_LINE))
                .findFirst()
                .ifPresent(line -> {
                    descriptions.remove(line);
                    fields.put("contributorLine", line.plain(), line.place());
                });
        descriptions.removeIf(text -> text.hasRole(CREDIT_LINE));
        ItemText summary = texts.summary(descriptions);
        texts.content(of(item, "bodies", "body"), summary, "bodies in HTML, Markdown and plain text are read");
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
            texts.add(new ItemText(alone, ItemText.Form.PLAIN, null, item.pointer(single)));
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

    /** The credit line of an item; null when it has none. */
    static @Nullable ItemText creditLine(NinjsObject item) {
        for (NinjsObject one : item.objects("descriptions")) {
            String line = one.is("role", CREDIT_LINE) ? one.text("value") : null;
            if (line != null) {
                return new ItemText(line, ItemText.Form.PLAIN, CREDIT_LINE, one.pointer("value"));
            }
        }
        String name = "description_" + CREDIT_LINE;
        String line = item.text(name);
        return line == null ? null : new ItemText(line, ItemText.Form.PLAIN, CREDIT_LINE, item.pointer(name));
    }

    private static void corrections(NinjsObject item, ItemFields fields, List<ItemText> descriptions) {
        String at = item.text("versioncreated");
        for (ItemText text : List.copyOf(descriptions)) {
            if (text.hasRole(CORRECTION) && at != null) {
                descriptions.remove(text);
                fields.add(
                        "corrections",
                        Map.of("at", at, "kind", CORRECTION, "text", text.plain()),
                        text.place(),
                        Map.of("at", item.pointer("versioncreated")));
            }
        }
    }

    private static ItemText.Form form(@Nullable String type, @Nullable String role, String value) {
        String named = (type == null ? role == null ? "" : role : type).toLowerCase(Locale.ROOT);
        if (named.contains("html")) {
            return ItemText.Form.HTML;
        }
        if (named.contains("markdown")) {
            return ItemText.Form.MARKDOWN;
        }
        if (named.startsWith("text/plain")) {
            return ItemText.Form.ofPlain(value);
        }
        if (type != null || named.contains("nitf") || named.contains("xml") || named.contains("json")) {
            return ItemText.Form.OTHER;
        }
        return value.startsWith("<") ? ItemText.Form.HTML : ItemText.Form.PLAIN;
    }
}
