package dateline.article.media;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A recording of an article, such as an episode or the article read aloud.
 *
 * @param url the absolute address
 * @param type the media type, such as "audio/mpeg"
 * @param length the size in bytes
 * @param duration the duration in whole seconds
 * @param title its title for readers
 */
@Serdeable
public record Audio(
        URI url,

        @Schema(
                description = "Media type; derived from the file extension of the address if it is not sent",
                example = "audio/mpeg")
        String type,

        @Nullable @Schema(description = "In bytes") Long length,

        @Nullable @Schema(description = "In seconds; 1:02:03 and PT1H2M3S are understood too", example = "1830")
        Integer duration,

        @Nullable String title) {
    /** A copy with another address. */
    public Audio withUrl(URI address) {
        return new Audio(address, type, length, duration, title);
    }
}
