package dateline.attribution;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A person or body that wrote an article.
 *
 * @param name as it is to be shown; never blank
 * @param url a page about them, absolute
 * @param email a mailbox that may be published
 */
@Serdeable
public record Author(
        String name, @Nullable String url, @Nullable String email) {
    public Author {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an author needs a name");
        }
    }

    public static Author named(String name) {
        return new Author(name, null, null);
    }
}
