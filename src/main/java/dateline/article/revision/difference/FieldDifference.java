package dateline.article.revision.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A field that differs between two states of an article.
 *
 * @param field its name in the publishing API
 * @param whole whether it was too long or too different to be compared by words everywhere, so that some blocks are shown as
 *     removed and added as a whole
 * @param markup whether only markup differs, such as bold type: no piece is removed or added then
 * @param pieces the text of a field with one text; empty for others
 * @param blocks the blocks of the content, or the items of a list, also the same ones; empty for other fields
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A field that differs. A field with one text has pieces; the content and lists have blocks")
public record FieldDifference(
        @Schema(description = "Name of the field", example = "content")
        String field,

        @Schema(
                description =
                        "Whether it was too long or too different to be compared by words everywhere, so that some of it is"
                                + " shown as removed and added as a whole")
        boolean whole,

        @Schema(description = "Whether only markup differs, such as bold type")
        boolean markup,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "The text of a field with one text")
        List<Piece> pieces,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "The blocks of the content, or the items of a list, also the same ones")
        List<BlockDifference> blocks) {
    public FieldDifference {
        pieces = List.copyOf(pieces);
        blocks = List.copyOf(blocks);
    }
}
