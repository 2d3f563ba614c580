package dateline.attribution;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who had a part in an article without being its author.
 *
 * @param name as it is to be shown; never blank
 * @param role what they did: reporting, writing, editing, translation …
 * @param organisation for whom they work, "Associated Press"
 */
@Serdeable
public record Contributor(
        String name, @Nullable String role, @Nullable String organisation) {
    public Contributor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a contributor needs a name");
        }
    }

    /** Name and organisation on one line, for formats with a single text. */
    public String line() {
        return organisation == null ? name : name + ", " + organisation;
    }
}
