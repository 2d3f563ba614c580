package dateline.article.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A feed that an article has left, in an export. It has the name of the feed, since ids of feed rows differ between stores.
 *
 * @param feed the feed key
 * @param published the publication date of the article then
 * @param change the change number of the act
 * @param place the place in the archive that is empty now; 0 for none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExportedTombstone(String feed, Instant published, long change, long place) {}
