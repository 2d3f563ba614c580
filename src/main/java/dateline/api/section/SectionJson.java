package dateline.api.section;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.ReferenceData;
import dateline.section.Section;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A section as the publishing API writes it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Section", description = "A part of the publication with feeds of its own")
record SectionJson(
        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Its name in addresses: lower-case letters, digits and hyphens; another one renames it",
                example = "world")
        String slug,

        @Schema(description = "Its name for people", example = "World")
        String title,

        @Nullable @Schema(description = "One or two sentences")
        String description,

        @Nullable @Schema(description = "BCP 47, of its feeds", example = "en")
        String language,

        @Nullable @Schema(description = "Slug of the section above it; its articles are in the feeds of that one too")
        String parent,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Its place in lists, ascending",
                example = "0")
        int position,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "When it was given up")
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
