package dateline.ingest.item;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as the fields of an article.
 *
 * @param fields the fields, as the publishing API has them; null removes a stored value
 * @param places where in the item each field comes from
 * @param status whether it may be published
 * @param dates what its dates mean beside the fields
 */
public record ItemArticle(
        Map<String, @Nullable Object> fields, FieldPlaces places, PublicationStatus status, ItemDates.Meaning dates) {
    /** The fields that a new version without them removes: they belong to the version, not to the article. */
    public static final List<String> OF_THE_VERSION = List.of("embargoUntil", "expiresAt", "edNote");
}
