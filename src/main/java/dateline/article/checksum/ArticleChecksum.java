package dateline.article.checksum;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * The checksum of an article as an act has stored it.
 *
 * @param change the change number of the act; with another one than that of the article, an earlier release has changed
 *     the article since, and the checksum means nothing
 * @param checksum see {@link StoredText}
 */
@MappedEntity
public record ArticleChecksum(@Id UUID article, long change, long checksum) {}
