package dateline.article;

import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.section.Section;
import dateline.section.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sections and agencies that an article may name, and those that were given up, which earlier articles still have.
 *
 * @param sections all of them
 * @param agencies all of them
 */
public record ReferenceData(List<Section> sections, List<Agency> agencies) {
    public static ReferenceData of(Sections sections, Agencies agencies) {
        return new ReferenceData(sections.listOrderByPosition(), agencies.listOrderBySlug());
    }

    /**
     * A section by its slug.
     *
     * @param also which of those that were given up count too
     */
    @Nullable
    public Section section(String slug, Predicate<Section> also) {
        return sections.stream()
                .filter(known -> known.slug().equals(slug))
                .filter(known -> known.isOpen() || also.test(known))
                .findFirst()
                .orElse(null);
    }

    /** A section that is used, by its slug. */
    @Nullable
    public Section section(String slug) {
        return section(slug, retired -> false);
    }

    /**
     * An agency by its slug.
     *
     * @param also which of those that were given up count too
     */
    @Nullable
    public Agency agency(String slug, Predicate<Agency> also) {
        return agencies.stream()
                .filter(known -> known.slug().equals(slug))
                .filter(known -> known.isOpen() || also.test(known))
                .findFirst()
                .orElse(null);
    }

    /** The slug of a section by its id. */
    public String sectionSlug(String id) {
        return sections.stream()
                .filter(known -> known.id().equals(id))
                .map(Section::slug)
                .findFirst()
                .orElse(id);
    }

    /** The slug of an agency by its id. */
    public Optional<String> agencySlug(@Nullable String id) {
        return agencies.stream()
                .filter(known -> known.id().equals(id))
                .map(Agency::slug)
                .findFirst();
    }

    /** Agencies that copy may be recognised as. */
    public List<Agency> openAgencies() {
        return agencies.stream().filter(Agency::isOpen).toList();
    }

    /** The languages of a section and of those above it, the nearest first; empty for none. */
    public List<String> languages(@Nullable Section section) {
        List<String> languages = new ArrayList<>();
        Section one = section;
        for (int level = 0; one != null && level < sections.size(); level++) {
            if (one.language() != null) {
                languages.add(one.language());
            }
            String above = one.parent();
            one = sections.stream()
                    .filter(known -> known.id().equals(above))
                    .findFirst()
                    .orElse(null);
        }
        return languages;
    }

    public String sectionNames() {
        return sections.stream().filter(Section::isOpen).map(Section::slug).collect(Collectors.joining(", "));
    }

    public String agencyNames() {
        return openAgencies().stream().map(Agency::slug).collect(Collectors.joining(", "));
    }
}
