package dateline.api.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.attribution.Agency;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agency as the publishing API writes it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Agency", description = "A news agency, or another house whose copy is carried")
record AgencyJson(
        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Its name in addresses: lower-case letters, digits and hyphens; another one renames it",
                example = "ap")
        String slug,

        @Schema(description = "The short name in print", example = "AP")
        String code,

        @Schema(example = "Associated Press") String name,

        @Schema(description = "Its home page", example = "https://apnews.com/")
        String home,

        @Nullable @Schema(description = "Address of its own feed")
        String feed,

        @Nullable
        @Schema(description = "For articles that say nothing of their own", example = "© The Associated Press")
        String rights,

        @Nullable @Schema(description = "For articles that say nothing of their own")
        String usageTerms,

        @Nullable @Schema(description = "URI of a licence, for articles that name none")
        String license,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Names by which datelines and contributor lines call it, in any script",
                example = "[\"AP\", \"The Associated Press\"]")
        List<String> marks,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "When it was given up")
        Instant retired) {
    static AgencyJson of(Agency agency) {
        return new AgencyJson(
                agency.slug(),
                agency.code(),
                agency.name(),
                agency.home(),
                agency.feed(),
                agency.rights(),
                agency.usageTerms(),
                agency.license(),
                agency.marks(),
                agency.retired());
    }
}
