package dateline.article.revision.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A block of a content, or an item of a list, in one or both states.
 *
 * @param element the name of its HTML element, such as {@code p}, {@code h2} or {@code img}; {@code item} in a list
 * @param pieces its text; those that were removed stand before those that were added in their place
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A block of a content, or an item of a list")
public record BlockDifference(
        @Schema(description = "Name of the HTML element, or item", example = "p")
        String element,

        @Schema(
                type = "string",
                allowableValues = {"same", "added", "removed", "changed"})
        DifferenceKind kind,

        List<Piece> pieces) {
    public BlockDifference {
        pieces = List.copyOf(pieces);
    }
}
