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
 * @param id what articles and feeds know it by; the slug that it had first, and never another
 * @param slug its name in addresses: lower-case letters, digits and hyphens, at most 100
 * @param title its name for people
 * @param description one or two sentences; feeds fall back to the title
 * @param language BCP 47 tag of its feeds; null for the publication's own
 * @param parent id of the section above it
 * @param position its place in lists, ascending
 * @param changed when anything of it last changed
 * @param retired when it was given up; null while it is used
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

    /** A new section. */
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

    /** The same, changed now. */
    public Section changedAt(Instant now) {
        return new Section(id, slug, title, description, language, parent, position, now, retired);
    }

    /** The same at another address. */
    public Section renamed(String other) {
        return new Section(id, other, title, description, language, parent, position, changed, retired);
    }

    /** The same, given up. */
    public Section retiredAt(Instant now) {
        return new Section(id, slug, title, description, language, parent, position, changed, now);
    }

    /** Whether it is used. */
    public boolean isOpen() {
        return retired == null;
    }
}
