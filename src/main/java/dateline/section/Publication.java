package dateline.section;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * The whole that sections are parts of; there is one in a store.
 *
 * @param name always "publication"
 * @param urn minted once, from which the ids of its feeds are derived
 * @param founded when the store was set up; the update time of a feed that never had an article
 */
@Serdeable
@MappedEntity
public record Publication(@Id String name, UUID urn, Instant founded) {
    /** The name of the one publication. */
    public static final String NAME = "publication";
}
