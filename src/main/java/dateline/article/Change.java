package dateline.article;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the change log: one act upon one article, or upon the sections.
 *
 * @param number its place in the order of commits
 * @param article its id; null for an act upon the sections
 * @param act what was done
 * @param at when
 */
@MappedEntity
public record Change(@Id long number, @Nullable UUID article, Act act, Instant at) {
    /** What can be done. */
    public enum Act {
        STORE,
        PUBLISH,
        UPDATE,
        SECTION
    }
}
