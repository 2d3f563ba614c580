package dateline.section;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the publication with feeds of its own.
 *
 * @param id the id by which articles and feed keys refer to it; it is the first slug and never changes
 * @param slug its name in addresses: lower-case letters, digits and hyphens, at most 100
 * @param title its name for readers
 * @param description one or two sentences; null for none, then feeds use the title
 * @param language BCP 47 tag of its feeds; null for that of the publication
 * @param parent the id of its parent section; null for none
 * @param position its place in lists, ascending
 * @param changed the time of its last change
 * @param retired the time of its retirement; null while it is in use
 */
@Serdeable
@MappedEntity
public record Section(
        @Id String id,
        String slug,
        String title,
        @Nullable String description,
        @Nullable String language,
        @Nullable String parent,
        int position,
        Instant changed,
        @Nullable Instant retired) {
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

    /** A new section, whose id is its slug. */
    public static Section named(
            String slug,
            String title,
            @Nullable String description,
            @Nullable String language,
            @Nullable String parent,
            int position,
            Instant now) {
        return new Section(slug, slug, title, description, language, parent, position, now, null);
    }

    /** Whether a text can be a slug. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** A copy that was changed at the given time. */
    public Section changedAt(Instant now) {
        return new Section(id, slug, title, description, language, parent, position, now, retired);
    }

    /** A copy with another slug. */
    public Section withSlug(String other) {
        return new Section(id, other, title, description, language, parent, position, changed, retired);
    }

    /** A copy that was retired at the given time. */
    public Section retiredAt(Instant now) {
        return new Section(id, slug, title, description, language, parent, position, changed, now);
    }

    /** Whether it is in use. */
    public boolean isOpen() {
        return retired == null;
    }
}
