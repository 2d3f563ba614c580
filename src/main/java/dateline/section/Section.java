package dateline.section;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the publication with feeds of its own.
 *
 * @param slug its name in addresses: lower-case letters, digits and hyphens, at most 100
 * @param title its name for people
 * @param description one or two sentences; feeds fall back to the title
 * @param language BCP 47 tag of its feeds; null for the publication's own
 * @param parent slug of the section above it
 * @param position its place in lists, ascending
 * @param changed when its title, description or place last changed
 */
@MappedEntity
public record Section(
        @Id String slug,
        String title,
        @Nullable String description,
        @Nullable String language,
        @Nullable String parent,
        int position,
        Instant changed) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?");

    public Section {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "section slug \"" + slug + "\": use lower-case letters, digits and hyphens, at most 100");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("section " + slug + " needs a title");
        }
    }
}
