package dateline.section;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A slug that a section had before.
 *
 * @param section the section's id
 */
@MappedEntity
public record FormerSlug(@Id String slug, String section) {}
