package dateline.ingest.ninjs;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the other addresses of an article, which this server writes as alternative ids with roles. */
final class ItemAddresses {
    private ItemAddresses() {}

    /** Sets the addresses. The page of an article without an origin of its own is where it was taken from. */
    static void read(NinjsObject item, ItemFields fields, ImportReportBuilder report) {
        if (item.value("altids") instanceof Map) {
            report.leftOut(null, "altids", "an article has no field for it");
            return;
        }
        String page = null;
        String place = "";
        for (NinjsObject id : item.objects("altids")) {
            String field = field(id);
            if (field != null) {
                fields.put(field, id.text("value"), id.pointer("value"));
            } else if (id.is("role", "url")) {
                page = id.text("value");
                place = id.pointer("value");
            } else {
                report.leftOut(null, "altIds: " + id.text("value"), "an article has one external id, the uri");
                id.ignore("role");
            }
        }
        if (page != null && !fields.has("via")) {
            fields.put("via", page, place);
        }
    }

    private static @Nullable String field(NinjsObject id) {
        for (String name : List.of("canonicalUrl", "via", "commentsUrl")) {
            if (id.is("role", name)) {
                return name;
            }
        }
        return null;
    }
}
