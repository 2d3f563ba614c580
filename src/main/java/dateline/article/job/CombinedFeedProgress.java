package dateline.article.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A combined feed whose articles are still to be gathered, and how far up the feed of everything that has come.
 *
 * @param name of the combined feed
 * @param published date of the last article that was looked at
 * @param article id of that article
 * @param fresh whether the feed is new, so that nobody sees it before it is whole
 */
@MappedEntity("gathering")
public record CombinedFeedProgress(@Id String name, Instant published, UUID article, boolean fresh) {
    /** Before the first article. */
    public static CombinedFeedProgress of(String name, boolean fresh) {
        return new CombinedFeedProgress(name, Instant.EPOCH, new UUID(0, 0), fresh);
    }
}
