package dateline.article.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** The time of the next publication or expiry of an article by the server. */
@MappedEntity
public record DueWork(@Id UUID article, Instant at) {}
