package dateline.ingest.source.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.source.rule.SourceRules;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a folder give to ninjs items that do not say it themselves, under the names that ninjs has for it. Letter
 * case does not count in them. A usable item that shall become a draft is withheld, which ninjs has for this.
 */
final class ItemDefaults {
    private static final String STATUS = "pubStatus";

    private ItemDefaults() {}

    /** Adds them to an item whose article is new. */
    static void add(ObjectNode item, SourceRules rules) {
        List<String> names = StreamSupport.stream(((Iterable<String>) item::fieldNames).spliterator(), false)
                .toList();
        String status = name(names, STATUS);
        if (rules.draft() && (status == null || item.path(status).asText("").equalsIgnoreCase("usable"))) {
            item.put(status == null ? STATUS : status, "withheld");
        }
        put(item, names, "copyrightNotice", rules.rights());
        put(item, names, "usageTerms", rules.usageTerms());
        put(item, names, "language", rules.language());
        if (rules.license() != null && name(names, "rightsInfo") == null) {
            item.putObject("rightsInfo").put("linkedRights", rules.license());
        }
    }

    private static void put(ObjectNode item, List<String> names, String name, @Nullable String value) {
        if (value != null && name(names, name) == null) {
            item.put(name, value);
        }
    }

    private static @Nullable String name(List<String> names, String wanted) {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
