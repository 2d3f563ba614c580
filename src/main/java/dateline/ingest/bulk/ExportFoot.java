package dateline.ingest.bulk;

import dateline.article.filing.FeedNote;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One of the last lines of an export.
 *
 * @param feeds what is known of feeds beside their articles
 */
@Serdeable
record ExportFoot(List<FeedNote> feeds) {
    ExportFoot {
        if (feeds == null) {
            throw new IllegalArgumentException("one of the last lines of an export has feeds");
        }
        feeds = List.copyOf(feeds);
    }
}
