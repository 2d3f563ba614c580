package dateline.attribution;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A person who helped with an article without being its author.
 *
 * @param name the name as shown to readers; never blank
 * @param role the part in the work, such as reporting, editing or translation
 * @param organisation the employer, such as "Associated Press"
 */
@Serdeable
public record Contributor(
        String name, @Nullable String role, @Nullable String organisation) {
    public Contributor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a contributor needs a name");
        }
    }

    /** Name and organisation in one text, for formats that have only one. */
    public String line() {
        return organisation == null ? name : name + ", " + organisation;
    }
}
