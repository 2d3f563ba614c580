package dateline.api.author;

import dateline.attribution.JoinedAuthor;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An author of several names as the publishing API writes it. */
@Serdeable
@Schema(name = "JoinedAuthor", description = "One person whose articles have several names over them")
record AuthorJson(
        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description = "The name in addresses",
                example = "layla-hassan")
        String slug,

        @Schema(description = "By which feeds and pages call them", example = "Layla Hassan")
        String name,

        @Schema(description = "The names over their articles", example = "[\"Layla Hassan\", \"ليلى حسن\"]")
        List<String> names) {
    static AuthorJson of(JoinedAuthor author) {
        return new AuthorJson(author.slug(), author.name(), author.names());
    }
}
