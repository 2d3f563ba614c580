package dateline.api.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.attribution.Agency;
import dateline.attribution.Redistribution;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agency in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Agency", description = "A news agency or another organisation that articles come from")
public record AgencyJson(
        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Name in addresses: lower-case letters, digits and hyphens; send another to rename it",
                example = "ap")
        String slug,

        @Schema(description = "Short name, as printed", example = "AP")
        String code,

        @Schema(example = "Associated Press") String name,

        @Schema(description = "Home page", example = "https://apnews.com/")
        String home,

        @Nullable @Schema(description = "Address of the agency's own feed")
        String feed,

        @Nullable @Schema(description = "Rights line of articles without their own", example = "© The Associated Press")
        String rights,

        @Nullable @Schema(description = "Terms of use of articles without their own")
        String usageTerms,

        @Nullable @Schema(description = "URI of the licence of articles without their own")
        String license,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description =
                        "Who may get its articles: everybody, only partners, or nobody outside the newsroom; an article may"
                                + " be stricter",
                type = "string",
                allowableValues = {"allowed", "partners", "none"},
                defaultValue = "allowed")
        String redistribution,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Names of the agency in datelines and contributor lines, in any script",
                example = "[\"AP\", \"The Associated Press\"]")
        List<String> marks,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "When the agency was retired")
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
                Objects.requireNonNullElse(agency.redistribution(), Redistribution.ALLOWED)
                        .word(),
                agency.marks(),
                agency.retired());
    }
}
