package dateline.ingest.bulk;

import dateline.ingest.ninjs.NinjsItem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The position of an article in a bulk import.
 *
 * @param number its number, from 1; blank lines do not count
 * @param line its line, from 1
 * @param externalId its external id; null when it has none, or one that can't be read
 */
record LinePosition(long number, long line, @Nullable String externalId) {
    private static final int LONGEST = 255;

    /** The same position, with the external id of the line's object. */
    LinePosition of(Map<?, ?> object) {
        Object name = NinjsItem.isItem(object) ? NinjsItem.id(object) : object.get("externalId");
        return name instanceof String id && id.length() <= LONGEST ? new LinePosition(number, line, id) : this;
    }
}
