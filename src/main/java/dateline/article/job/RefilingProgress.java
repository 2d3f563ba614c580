package dateline.article.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * The progress of {@link RefilingJob} in one feed, from the newest article on.
 *
 * @param feed the feed key
 * @param published the publication date of the last article that was checked
 * @param article the id of that article
 */
@MappedEntity("refiling")
public record RefilingProgress(@Id String feed, Instant published, UUID article) {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** The progress before the first step. */
    public static RefilingProgress of(String feed) {
        return new RefilingProgress(feed, LATEST, HIGHEST);
    }
}
