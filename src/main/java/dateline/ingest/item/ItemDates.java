package dateline.ingest.item;

import com.google.re2j.Pattern;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Timestamps;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an item. An article is published when its first version was created, but not before its embargo ends.
 *
 * @param first when the first version was created
 * @param version when this version was created
 * @param embargo until when it must not be published
 * @param expires from when it is not valid any more
 */
public record ItemDates(
        @Nullable PlacedDate first,
        @Nullable PlacedDate version,
        @Nullable PlacedDate embargo,
        @Nullable PlacedDate expires) {
    /** Common systems write the offset as ISO 8601's basic format does, without a colon. */
    private static final Pattern BARE_OFFSET = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");

    /** A date, and where it is in the item. */
    public record PlacedDate(Instant at, String place) {}

    /**
     * The text of a date as a time; null when it is none, and then a fault is reported.
     *
     * @param faults takes the name and the fault
     */
    public static @Nullable Instant time(BiConsumer<String, String> faults, String name, String text) {
        return Timestamps.field(faults, name, BARE_OFFSET.matcher(text).replaceFirst("$1:$2"));
    }

    /**
     * What the dates of an item mean beside its fields.
     *
     * @param published the publication date of an article that is new; null for the time of publishing
     * @param expired whether the item has expired already
     */
    public record Meaning(@Nullable Instant published, boolean expired) {}

    /** Sets the fields. */
    public Meaning set(ItemFields fields, Instant now, ImportReportBuilder report) {
        put(fields, "updated", version);
        put(fields, "embargoUntil", embargo);
        boolean expired = expires != null && !expires.at().isAfter(now);
        if (expires != null && expired) {
            report.leftOut(null, "expires: " + expires.at(), "it is past: the article is a draft");
        } else {
            put(fields, "expiresAt", expires);
        }
        boolean ahead = embargo != null && embargo.at().isAfter(now);
        if (first != null && ahead) {
            report.leftOut(null, "firstCreated: " + first.at(), "the article is published when its embargo ends");
        } else if (first != null) {
            fields.put("published", afterEmbargo(first.at()).toString(), first.place());
        }
        Instant published = first != null || version == null || ahead ? null : afterEmbargo(version.at());
        return new Meaning(published == null || published.isBefore(now) ? published : now, expired);
    }

    private static void put(ItemFields fields, String field, @Nullable PlacedDate date) {
        if (date != null) {
            fields.put(field, date.at().toString(), date.place());
        }
    }

    private Instant afterEmbargo(Instant at) {
        return embargo == null || at.isAfter(embargo.at()) ? at : embargo.at();
    }
}
