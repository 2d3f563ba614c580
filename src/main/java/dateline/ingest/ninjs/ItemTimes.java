package dateline.ingest.ninjs;

import com.google.re2j.Pattern;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Timestamps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of an item. An article is published when its first version was created, but not before its embargo
 * ends.
 */
final class ItemTimes {
    /** Common systems write the offset as ISO 8601's basic format does, without a colon. */
    private static final Pattern BARE_OFFSET = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");

    private final NinjsObject item;
    private final ItemFields fields;
    private final Instant now;

    private ItemTimes(NinjsObject item, ItemFields fields, Instant now) {
        this.item = item;
        this.fields = fields;
        this.now = now;
    }

    /**
     * What the dates of an item mean beside its fields.
     *
     * @param published the publication date of an article that is new; null for the time of publishing
     * @param expired whether the item has expired already
     */
    record Outcome(@Nullable Instant published, boolean expired) {}

    static Outcome read(NinjsObject item, ItemFields fields, Instant now, ImportReportBuilder report) {
        return new ItemTimes(item, fields, now).read(report);
    }

    private Outcome read(ImportReportBuilder report) {
        Instant first = instant("firstcreated");
        Instant version = instant("versioncreated");
        Instant embargo = instant(item.has("embargoeduntil") ? "embargoeduntil" : "embargoed");
        Instant expires = instant("expires");
        item.ignore("embargoed", "embargoeduntil");
        put("updated", version, "versioncreated");
        put("embargoUntil", embargo, item.has("embargoeduntil") ? "embargoeduntil" : "embargoed");
        boolean expired = expires != null && !expires.isAfter(now);
        if (expired) {
            report.leftOut(null, "expires: " + expires, "it is past: the article is a draft");
        } else {
            put("expiresAt", expires, "expires");
        }
        boolean ahead = embargo != null && embargo.isAfter(now);
        if (first != null && ahead) {
            report.leftOut(null, "firstCreated: " + first, "the article is published when its embargo ends");
        } else if (first != null) {
            put("published", later(first, embargo), "firstcreated");
        }
        Instant published = first != null || version == null || ahead ? null : later(version, embargo);
        return new Outcome(published == null || published.isBefore(now) ? published : now, expired);
    }

    private void put(String field, @Nullable Instant value, String property) {
        fields.put(field, value == null ? null : value.toString(), item.pointer(property));
    }

    private @Nullable Instant instant(String name) {
        String text = item.text(name);
        return text == null
                ? null
                : Timestamps.field(item::fault, name, BARE_OFFSET.matcher(text).replaceFirst("$1:$2"));
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
