package dateline.ingest.ninjs;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemDates;
import dateline.ingest.item.ItemFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the dates of an item. */
final class ItemTimes {
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
        Instant at = text == null ? null : ItemDates.time(item::fault, name, text);
        return at == null ? null : new ItemDates.PlacedDate(at, item.pointer(name));
    }
}
