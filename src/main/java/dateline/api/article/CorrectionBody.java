package dateline.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the act correct takes. */
@Schema(name = "CorrectionAct")
record CorrectionBody(
        @Schema(description = "For readers; shown with its date at the head of the article")
        String text,

        @Nullable @Schema(description = "correction when it is not sent", example = "clarification")
        String kind,

        @Nullable @Schema(description = "A merge patch of the article, for what is put right")
        Map<String, Object> article) {}
