package dateline.ingest.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an article is in a bulk import.
 *
 * @param number its place, from 1; blank lines do not count
 * @param line its line, from 1
 * @param key its externalId; null when it has none, or none that can be read
 */
record LinePosition(long number, long line, @Nullable String key) {
    private static final int LONGEST = 255;

    /** The same of an article as it was told. */
    LinePosition of(Map<?, ?> told) {
        return told.get("externalId") instanceof String said && said.length() <= LONGEST
                ? new LinePosition(number, line, said)
                : this;
    }
}
