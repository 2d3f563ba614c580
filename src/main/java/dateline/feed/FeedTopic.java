package dateline.feed;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.article.feed.FeedKey;
import dateline.section.Publication;
import java.time.Instant;
import java.util.UUID;

/** A topic of a publication. */
public record FeedTopic(Publication publication, Topic topic) {
    public FeedKey key() {
        return topic.key();
    }

    /** The update time of the feed before its first article. */
    public Instant created() {
        return topic.changed() == null ? publication.founded() : topic.changed();
    }

    /** Name-based (RFC 9562 §5.5) from the publication's own id, so it is the same on every host. */
    UUID id() {
        return UuidCreator.getNameBasedSha1(publication.urn(), key().value());
    }
}
