package dateline.article;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * An article under one feed. A filing outlives the article's presence in the feed: the number of the act that
 * took it out keeps the feed's version from going back.
 *
 * @param feed the feed's key
 * @param published the article's, by which the feed is sorted
 * @param change number of the act that made the filing what it is
 * @param shown whether the feed shows the article
 */
@MappedEntity
record Filing(@Id String feed, @Id UUID article, Instant published, long change, boolean shown) {}
