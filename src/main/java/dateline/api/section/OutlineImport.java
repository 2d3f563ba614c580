package dateline.api.section;

import com.ibm.icu.text.Transliterator;
import dateline.article.act.SectionActs;
import dateline.ingest.outline.SectionOutline;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates the sections of an OPML document that do not exist yet. Existing sections are not changed. */
@Singleton
public final class OutlineImport {
    private static final int LONGEST_SLUG = 80;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final Sections sections;
    private final SectionActs sectionActs;
    private final InstantSource clock;

    OutlineImport(Sections sections, SectionActs sectionActs, InstantSource clock) {
        this.sections = sections;
        this.sectionActs = sectionActs;
        this.clock = clock;
    }

    /** The report of an import. */
    @Serdeable
    @Schema(name = "SectionImport", description = "The report of an import of sections")
    public record Report(
            @Schema(description = "Slugs of the sections that were created")
            List<String> created,

            @Schema(description = "Slugs of the sections that existed already")
            List<String> known) {}

    /**
     * Saves the sections that do not exist.
     *
     * @param dry whether to report only
     * @param submitter the name of the token
     */
    Report save(List<SectionOutline> outlines, boolean dry, String submitter) {
        Report report = new Report(new ArrayList<>(), new ArrayList<>());
        Set<String> slugs = new HashSet<>();
        for (SectionOutline outline : outlines) {
            save(outline, null, report, slugs, dry, submitter);
        }
        return report;
    }

    private void save(
            SectionOutline outline,
            @Nullable Section parent,
            Report report,
            Set<String> slugs,
            boolean dry,
            String submitter) {
        String slug = SlugField.free(slug(outline), slugs::contains);
        slugs.add(slug);
        Section existing = sections.findBySlug(slug).orElse(null);
        (existing == null ? report.created() : report.known()).add(slug);
        Section section = existing == null ? section(outline, slug, parent) : existing;
        Section stored = existing == null && !dry ? sectionActs.save(null, section, submitter) : section;
        outline.below().forEach(below -> save(below, stored, report, slugs, dry, submitter));
    }

    private Section section(SectionOutline outline, String slug, @Nullable Section parent) {
        String description = outline.description();
        String id = SlugField.free(slug, used -> sections.findById(used).isPresent());
        return new Section(
                id,
                slug,
                outline.title(),
                description != null && description.length() > LONGEST_DESCRIPTION ? null : description,
                outline.language(),
                parent == null ? null : parent.id(),
                (int) sections.count(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
    }

    /** The slug that the outline has, or else one from its title in Latin letters. */
    private static String slug(SectionOutline outline) {
        if (outline.slug() != null && Section.isSlug(outline.slug())) {
            return outline.slug();
        }
        Transliterator latin = Objects.requireNonNull(Transliterator.getInstance("Any-Latin; Latin-ASCII"));
        String slug = latin.transliterate(outline.title())
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’ʻʼ`]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
        String trimmed = cut.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "section" : trimmed;
    }
}
