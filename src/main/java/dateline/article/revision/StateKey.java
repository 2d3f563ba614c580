package dateline.article.revision;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** The key of a kept state. */
@Introspected
public record StateKey(UUID article, long change) {}
