package dateline.article.media;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an article.
 *
 * @param url absolute
 * @param type media type, "image/jpeg"
 * @param length in bytes
 * @param width in pixels
 * @param height in pixels
 * @param alt what it shows, for those who cannot see it
 * @param caption the text under it
 * @param credit who made it
 * @param rights whose it is
 */
@Serdeable
public record Image(
        URI url,
        @Nullable String type,
        @Nullable Long length,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String rights) {
    /** The same under another spelling of its address. */
    public Image at(URI address) {
        return new Image(address, type, length, width, height, alt, caption, credit, rights);
    }
}
