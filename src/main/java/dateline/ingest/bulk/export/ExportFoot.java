package dateline.ingest.bulk.export;

import dateline.article.transfer.ExportedFeed;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One of the last lines of an export.
 *
 * @param feeds the state of feeds that their articles do not have
 */
@Serdeable
public record ExportFoot(List<ExportedFeed> feeds) {
    public ExportFoot {
        if (feeds == null) {
            throw new IllegalArgumentException("one of the last lines of an export must have feeds");
        }
        feeds = List.copyOf(feeds);
    }
}
