package dateline.article;

import io.micronaut.data.annotation.Embeddable;
import java.util.UUID;

/** One feed, one article. */
@Embeddable
record FilingKey(String feed, UUID article) {}
