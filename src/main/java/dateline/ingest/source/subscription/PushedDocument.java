package dateline.ingest.source.subscription;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that a hub has sent and that is not taken yet.
 *
 * @param source the name of the source
 * @param topic the address that the document is from
 * @param type its media type; null when none was sent
 * @param body compressed with gzip; empty when the feed itself is to be asked instead
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed or compared.
@MappedEntity("pushed_document")
public record PushedDocument(
        @Id UUID id, String source, String topic, @Nullable String type, byte[] body, Instant received) {}
