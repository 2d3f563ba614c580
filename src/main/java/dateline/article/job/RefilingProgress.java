package dateline.article.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A feed whose articles belong elsewhere too now, or instead, and how far down it they have been filed anew.
 *
 * @param feed its name
 * @param published date of the last article that was
 * @param article id of that article
 */
@MappedEntity("refiling")
public record RefilingProgress(@Id String feed, Instant published, UUID article) {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Before the first article. */
    public static RefilingProgress of(String feed) {
        return new RefilingProgress(feed, LATEST, HIGHEST);
    }
}
