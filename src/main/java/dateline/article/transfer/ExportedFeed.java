package dateline.article.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The state of a feed in an export.
 *
 * @param name the feed key
 * @param label the name of an author or a subject for readers; empty for other feeds
 * @param archived the last place in its archive; 0 without an archive
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExportedFeed(String name, String label, long archived) {
    public ExportedFeed {
        if (name == null || name.isEmpty() || name.length() > 255 || label == null || label.length() > 1_000) {
            throw new IllegalArgumentException("a feed has a name of 1 to 255 characters, and a label of at most 1000");
        }
        if (archived < 0) {
            throw new IllegalArgumentException("a feed has an archive that ends at 0 or later");
        }
    }
}
