package dateline.article.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A feed that an article has left, as exports have it: feeds are known by name, since their numbers are each store's own.
 *
 * @param feed its name
 * @param published the article's date then
 * @param change number of the act
 * @param place the place in the archive that it left empty; 0 for none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExportedTombstone(String feed, Instant published, long change, long place) {}
