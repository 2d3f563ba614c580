package dateline.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.log.Act;
import dateline.article.log.Change;
import dateline.article.revision.Revision;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One act in the change log and in the revisions of an article. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Change", description = "One act on an article, or on sections, agencies, authors or feeds")
record RevisionJson(
        @Nullable @Schema(description = "Change number: acts are numbered in the order of commits", example = "42")
        Long number,

        @Nullable
        @Schema(
                description = "The article's id; absent for an act on anything else",
                example = "urn:uuid:0197a3c2-5d70-7c2e-8a4f-1b0c5d6e7f80")
        String article,

        @Schema(description = "Name of the act", example = "publish")
        String act,

        @Schema(description = "Time of the act (RFC 3339)", example = "2026-11-23T10:30:00Z")
        Instant at,

        @Schema(
                description = "Name of the token that did it; dateline for acts that the server did at their time",
                example = "wire desk")
        String by,

        @Nullable
        @Schema(
                description =
                        "Notice of a correction or withdrawal, or slug or name of the section, agency, author or feed")
        String text,

        @Nullable
        @Schema(
                description = "In the revisions of an article: whether its state after the act can be read at"
                        + " /api/articles/{id}/revisions/{number}")
        Boolean kept) {
    static RevisionJson of(Change change) {
        return of(change, null);
    }

    static RevisionJson of(Revision revision) {
        return of(revision.change(), revision.kept());
    }

    private static RevisionJson of(Change change, @Nullable Boolean kept) {
        String article = change.article() == null ? null : "urn:uuid:" + change.article();
        return new RevisionJson(
                change.number(), article, change.act().word(), change.at(), change.submitter(), text(change), kept);
    }

    /** Clients that read changes need not know who the partners are. */
    private static @Nullable String text(Change change) {
        return change.act() == Act.PARTNER ? null : change.text();
    }
}
