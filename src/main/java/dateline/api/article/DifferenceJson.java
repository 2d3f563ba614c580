package dateline.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.revision.difference.FieldDifference;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What differs between two states of an article. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Difference", description = "What differs between two states of an article")
record DifferenceJson(
        @Schema(description = "The article's id", example = "urn:uuid:0197a3c2-5d70-7c2e-8a4f-1b0c5d6e7f80")
        String article,

        @Schema(description = "Change number of the one state", example = "42")
        long from,

        @Schema(description = "Change number of the other state", example = "57")
        long to,

        @Schema(description = "The fields that differ, the texts for readers first; none if the states are the same")
        List<FieldDifference> fields) {}
