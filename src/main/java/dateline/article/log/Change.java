package dateline.article.log;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the change log: one act upon one article, or upon what stands around all of them. The rows of an article
 * are its revisions.
 *
 * @param number its place in the order of commits
 * @param article its id; null for an act upon sections or agencies
 * @param act what was done
 * @param at when
 * @param writer who did it: the name of a token, or "dateline" for what came by itself
 * @param text the notice of a correction or a withdrawal
 */
@MappedEntity
public record Change(
        @Id long number,
        @Nullable UUID article,
        Act act,
        Instant at,
        String writer,
        @Nullable String text) {
    /** Who does what comes by itself. */
    public static final String SERVER = "dateline";

    /** Whether the act may show in every feed. */
    boolean isGeneral() {
        return article == null && act != Act.FILE;
    }
}
