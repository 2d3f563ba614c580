package dateline.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request body of the act {@code correct}. */
@Schema(name = "CorrectionAct")
record CorrectionBody(
        @Schema(description = "The notice for readers, shown with its date above the article")
        String text,

        @Nullable @Schema(description = "Kind of the notice; default: correction", example = "clarification")
        String kind,

        @Nullable @Schema(description = "A merge patch of the article (RFC 7396), with the corrected fields")
        Map<String, Object> article) {}
