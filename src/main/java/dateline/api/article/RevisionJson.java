package dateline.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.log.Change;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One act, as the change log and the revisions of an article show it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Change", description = "One act upon an article, or upon sections, agencies, authors or feeds")
record RevisionJson(
        @Nullable @Schema(description = "Its place in the order of commits", example = "42")
        Long number,

        @Nullable
        @Schema(
                description = "The article's id; none for an act upon anything else",
                example = "urn:uuid:0197a3c2-5d70-7c2e-8a4f-1b0c5d6e7f80")
        String article,

        @Schema(description = "What was done", example = "publish")
        String act,

        @Schema(description = "When, RFC 3339", example = "2026-11-23T10:30:00Z")
        Instant at,

        @Schema(
                description = "Who did it: the name of a token, or dateline for what came by itself",
                example = "wire desk")
        String by,

        @Nullable
        @Schema(description = "The notice of a correction or withdrawal; the slug or name of what else was changed")
        String text) {
    static RevisionJson of(Change change) {
        String article = change.article() == null ? null : "urn:uuid:" + change.article();
        return new RevisionJson(
                change.number(), article, change.act().word(), change.at(), change.submitter(), change.text());
    }
}
