package dateline.api.section;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.ReferenceData;
import dateline.section.Section;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A section in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Section", description = "A part of the publication, with its own feeds")
public record SectionJson(
        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Name in addresses: lower-case letters, digits and hyphens; send another to rename it",
                example = "world")
        String slug,

        @Schema(description = "Name, as shown to readers", example = "World")
        String title,

        @Nullable @Schema(description = "One or two sentences")
        String description,

        @Nullable @Schema(description = "Language of its feeds (BCP 47)", example = "en")
        String language,

        @Nullable @Schema(description = "Slug of the section above it, whose feeds have its articles too")
        String parent,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Position in lists, ascending",
                example = "0")
        int position,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "When the section was retired")
        Instant retired) {
    static SectionJson of(Section section, ReferenceData reference) {
        return new SectionJson(
                section.slug(),
                section.title(),
                section.description(),
                section.language(),
                section.parent() == null ? null : reference.sectionSlug(section.parent()),
                section.position(),
                section.retired());
    }
}
