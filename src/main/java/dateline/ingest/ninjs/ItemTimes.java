package dateline.ingest.ninjs;

import com.google.re2j.Pattern;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Timestamps;
import dateline.ingest.item.ItemDates;
import dateline.ingest.item.ItemFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the dates of an item. */
final class ItemTimes {
    /** Common systems write the offset as ISO 8601's basic format does, without a colon. */
    private static final Pattern BARE_OFFSET = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");

    private ItemTimes() {}

    static ItemDates.Meaning read(NinjsObject item, ItemFields fields, Instant now, ImportReportBuilder report) {
        ItemDates dates = new ItemDates(
                date(item, "firstcreated"),
                date(item, "versioncreated"),
                date(item, item.has("embargoeduntil") ? "embargoeduntil" : "embargoed"),
                date(item, "expires"));
        item.ignore("embargoed", "embargoeduntil");
        return dates.set(fields, now, report);
    }

    private static ItemDates.@Nullable PlacedDate date(NinjsObject item, String name) {
        String text = item.text(name);
        Instant at = text == null
                ? null
                : Timestamps.field(item::fault, name, BARE_OFFSET.matcher(text).replaceFirst("$1:$2"));
        return at == null ? null : new ItemDates.PlacedDate(at, item.pointer(name));
    }
}
