package dateline.article.wire;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A concept of a controlled vocabulary that an article is about.
 *
 * @param scheme the vocabulary, such as IPTC Media Topics
 * @param code the name of the concept in the vocabulary
 * @param name its name for people
 */
@Serdeable
public record Subject(URI scheme, String code, @Nullable String name) {
    /** The vocabulary of subjects that most news agencies use. */
    public static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

    /** Its name for people, or else its code. */
    public String label() {
        return name == null ? code : name;
    }

    /** Whether it is the same concept, whatever its name for people is. */
    public boolean isSameAs(Subject other) {
        return scheme.equals(other.scheme) && code.equals(other.code);
    }
}
