package dateline.article.log;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the change log: an act upon an article, or upon reference data. The rows of an article are its revisions.
 *
 * @param number its change number, in the order of commits
 * @param article the id of the article; null for other acts
 * @param act the kind of act
 * @param at the time of the act
 * @param submitter the name of the token, or "dateline" for an act of the server itself
 * @param text the notice of a correction or a withdrawal
 */
@MappedEntity
public record Change(
        @Id long number,
        @Nullable UUID article,
        Act act,
        Instant at,
        @MappedProperty("writer") String submitter,
        @Nullable String text) {
    /** The submitter of acts of the server itself. */
    public static final String SERVER = "dateline";

    /** Whether the act may show in every feed. */
    boolean isGeneral() {
        return article == null && act != Act.FILE && act != Act.PARTNER;
    }
}
