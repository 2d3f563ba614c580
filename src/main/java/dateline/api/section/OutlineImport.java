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

/** Makes the sections of an outline that are not there yet. Those that are there stay as they are. */
@Singleton
final class OutlineImport {
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

    /**
     * What came of it.
     *
     * @param created slugs of sections that were made
     * @param known slugs of those that were there
     */
    @Serdeable
    @Schema(name = "SectionImport", description = "What came of an import of sections")
    record Report(
            @Schema(description = "Slugs of sections that were made")
            List<String> created,

            @Schema(description = "Slugs of those that were there")
            List<String> known) {}

    /** @param dry whether nothing is stored */
    Report take(List<SectionOutline> outlines, boolean dry, String writer) {
        Report report = new Report(new ArrayList<>(), new ArrayList<>());
        Set<String> taken = new HashSet<>();
        for (SectionOutline outline : outlines) {
            take(outline, null, report, taken, dry, writer);
        }
        return report;
    }

    private void take(
            SectionOutline outline,
            @Nullable Section parent,
            Report report,
            Set<String> taken,
            boolean dry,
            String writer) {
        String slug = SectionFields.free(wanted(outline), taken::contains);
        taken.add(slug);
        Section here = sections.findBySlug(slug).orElse(null);
        (here == null ? report.created() : report.known()).add(slug);
        Section section = here == null ? section(outline, slug, parent) : here;
        Section stored = here == null && !dry ? sectionActs.save(null, section, writer) : section;
        outline.below().forEach(below -> take(below, stored, report, taken, dry, writer));
    }

    private Section section(SectionOutline outline, String slug, @Nullable Section parent) {
        String description = outline.description();
        String id = SectionFields.free(slug, taken -> sections.findById(taken).isPresent());
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

    /** The slug that the outline has, or else its title in Latin letters. */
    private static String wanted(SectionOutline outline) {
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
