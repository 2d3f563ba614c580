package dateline.article.revision.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of words that both states have, or one of them.
 *
 * @param text plain text, also where it looks like markup
 * @param address that of a link around the words, or of a picture; null for other words. Only text: it is not checked here
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A run of words")
public record Piece(
        @Schema(
                type = "string",
                allowableValues = {"same", "added", "removed"})
        DifferenceKind kind,

        @Schema(description = "Plain text") String text,

        @Nullable @Schema(description = "Address of the link around the words, or of the picture")
        String address) {}
