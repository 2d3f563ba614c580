package dateline.article;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of the change log: one act upon one article.
 *
 * @param number its place in the order of commits
 * @param act what was done
 * @param at when
 */
@MappedEntity
public record Change(@Id long number, UUID article, Act act, Instant at) {
    /** What can be done to an article. */
    public enum Act {
        STORE,
        PUBLISH,
        UPDATE
    }
}
