package dateline.article;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A link of an article to a document on the same matter (RFC 4287 §4.2.7.2, {@code rel="related"}).
 *
 * @param url absolute
 * @param title the title of the document
 * @param relation how it is related, in a word of the client, such as {@code sidebar}
 */
@Serdeable
public record RelatedLink(
        URI url, @Nullable String title, @Nullable String relation) {
    /** Its title, or else its address. */
    public String label() {
        return title == null ? url.toString() : title;
    }
}
