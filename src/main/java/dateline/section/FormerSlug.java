package dateline.section;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A slug that a section had before.
 *
 * @param section the section's id
 */
@Serdeable
@MappedEntity
public record FormerSlug(@Id String slug, String section) {}
