package dateline.ingest.bulk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * One of the last lines of an export.
 *
 * @param archives the last places in the archives of feeds, by their names
 */
@Serdeable
record ExportFoot(Map<String, Long> archives) {
    ExportFoot {
        if (archives == null || archives.values().stream().anyMatch(place -> place < 1)) {
            throw new IllegalArgumentException("archives end at places from 1");
        }
    }
}
