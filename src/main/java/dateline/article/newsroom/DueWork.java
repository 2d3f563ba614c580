package dateline.article.newsroom;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** When something is to happen to an article by itself. */
@MappedEntity
record DueWork(@Id UUID article, Instant at) {}
