package dateline.api.author;

import dateline.attribution.JoinedAuthor;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An author with several names in the JSON of the publishing API. */
@Serdeable
@Schema(name = "JoinedAuthor", description = "A person whose articles are signed with several names")
public record AuthorJson(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Name in addresses", example = "layla-hassan")
        String slug,

        @Schema(description = "Name in the titles of feeds and pages", example = "Layla Hassan")
        String name,

        @Schema(description = "All names in bylines", example = "[\"Layla Hassan\", \"ليلى حسن\"]")
        List<String> names) {
    static AuthorJson of(JoinedAuthor author) {
        return new AuthorJson(author.slug(), author.name(), author.names());
    }
}
