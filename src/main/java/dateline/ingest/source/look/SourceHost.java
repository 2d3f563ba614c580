package dateline.ingest.source.look;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host of sources, which one node asks at a time.
 *
 * @param due when the first of its sources is to be looked at; null for never
 * @param claimed until when a node has it; the node knows its claim by this very time
 */
@MappedEntity("source_host")
public record SourceHost(@Id String host, @Nullable Instant due, Instant claimed) {}
