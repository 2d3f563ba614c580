package dateline.article.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What the ledger knows of a feed that can't be told from its articles.
 *
 * @param name the feed's key
 * @param label what people call an author or a subject; empty for others
 * @param archived the last place in its archive; 0 when there is none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FeedNote(String name, String label, long archived) {
    public FeedNote {
        if (name == null || name.isEmpty() || label == null || archived < 0) {
            throw new IllegalArgumentException("a feed has a name, a label, and an archive that ends at 0 or later");
        }
    }
}
