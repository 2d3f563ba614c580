package dateline.article.newsroom;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A section that lies under another now, and how far down its feed its articles have been filed anew.
 *
 * @param section its id
 * @param published date of the last article that was
 * @param article id of that article
 */
@MappedEntity
record Refiling(@Id String section, Instant published, UUID article) {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Before the first article. */
    static Refiling of(String section) {
        return new Refiling(section, LATEST, HIGHEST);
    }
}
