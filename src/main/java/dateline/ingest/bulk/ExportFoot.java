package dateline.ingest.bulk;

import dateline.article.transfer.ExportedFeed;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One of the last lines of an export.
 *
 * @param feeds what is known of feeds beside their articles
 */
@Serdeable
public record ExportFoot(List<ExportedFeed> feeds) {
    public ExportFoot {
        if (feeds == null) {
            throw new IllegalArgumentException("one of the last lines of an export has feeds");
        }
        feeds = List.copyOf(feeds);
    }
}
