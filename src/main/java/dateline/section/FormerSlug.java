package dateline.section;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A former slug of a section.
 *
 * @param section the id of the section
 */
@Serdeable
@MappedEntity
public record FormerSlug(@Id String slug, String section) {}
