package dateline.article.media;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an article.
 *
 * @param url the absolute address
 * @param type the media type, such as "image/jpeg"
 * @param length the size in bytes
 * @param width in pixels
 * @param height in pixels
 * @param alt the alternative text for readers who cannot see it
 * @param caption the caption
 * @param credit the photographer or other source
 * @param rights the rights line
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
    /** A copy with another address. */
    public Image withUrl(URI address) {
        return new Image(address, type, length, width, height, alt, caption, credit, rights);
    }
}
