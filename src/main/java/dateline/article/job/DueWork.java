package dateline.article.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** When something is to happen to an article by itself. */
@MappedEntity
public record DueWork(@Id UUID article, Instant at) {}
