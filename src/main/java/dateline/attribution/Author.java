package dateline.attribution;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A person or body that wrote an article.
 *
 * @param name the name as shown to readers; never blank
 * @param url the address of a page about the author
 * @param email an e-mail address that may be published
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
