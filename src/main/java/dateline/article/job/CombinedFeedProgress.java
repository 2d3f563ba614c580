package dateline.article.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * The progress of {@link CombinedFeedJob} for one feed, in the feed of all articles, from the oldest on.
 *
 * @param name the name of the combined feed
 * @param published the publication date of the last article that was checked
 * @param article the id of that article
 * @param fresh whether the feed is new; then it is not public before it is complete
 */
@MappedEntity("gathering")
public record CombinedFeedProgress(@Id String name, Instant published, UUID article, boolean fresh) {
    /** The progress before the first step. */
    public static CombinedFeedProgress of(String name, boolean fresh) {
        return new CombinedFeedProgress(name, Instant.EPOCH, new UUID(0, 0), fresh);
    }
}
