package dateline.ingest;

import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.section.Section;
import dateline.section.Sections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sections and agencies that an article may name.
 *
 * @param sections those that are used
 * @param agencies all of them
 */
record Surroundings(List<Section> sections, List<Agency> agencies) {
    static Surroundings of(Sections sections, Agencies agencies) {
        return new Surroundings(sections.open(), agencies.listOrderBySlug());
    }

    @Nullable
    Section section(String slug) {
        return sections.stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    boolean hasAgency(String slug) {
        return agencies.stream().anyMatch(known -> known.slug().equals(slug));
    }

    String sectionNames() {
        return sections.stream().map(Section::slug).collect(Collectors.joining(", "));
    }

    String agencyNames() {
        return agencies.stream().map(Agency::slug).collect(Collectors.joining(", "));
    }
}
