package dateline.article.media;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A recording that goes with an article: an episode, or the article read aloud.
 *
 * @param url absolute
 * @param type media type, "audio/mpeg"
 * @param length in bytes
 * @param duration in whole seconds
 * @param title its name for people
 */
@Serdeable
public record Audio(
        URI url,

        @Schema(description = "Media type; told from the address's ending when it is not sent", example = "audio/mpeg")
        String type,

        @Nullable @Schema(description = "In bytes") Long length,

        @Nullable @Schema(description = "In seconds; 1:02:03 and PT1H2M3S are understood too", example = "1830")
        Integer duration,

        @Nullable String title) {
    /** The same under another spelling of its address. */
    public Audio at(URI address) {
        return new Audio(address, type, length, duration, title);
    }
}
