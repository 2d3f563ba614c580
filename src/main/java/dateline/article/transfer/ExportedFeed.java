package dateline.article.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What an export has of a feed beside its articles.
 *
 * @param name the feed's key
 * @param label what people call an author or a subject; empty for others
 * @param archived the last place in its archive; 0 when there is none
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
