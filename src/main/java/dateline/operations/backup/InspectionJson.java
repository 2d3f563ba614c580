package dateline.operations.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What an inspection of the store has found, in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Inspection", description = "What does not fit together in the store")
record InspectionJson(
        @Schema(description = "A sentence for each finding; none when everything fits")
        List<String> findings) {}
