package dateline.article;

import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.section.Section;
import dateline.section.Sections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sections and agencies that articles refer to, with the retired ones, which earlier articles still refer to.
 *
 * @param sections all sections
 * @param agencies all agencies
 */
public record ReferenceData(List<Section> sections, List<Agency> agencies) {
    public static ReferenceData of(Sections sections, Agencies agencies) {
        return new ReferenceData(sections.listOrderByPosition(), agencies.listOrderBySlug());
    }

    /**
     * A section by its slug.
     *
     * @param allowed which retired ones are accepted
     */
    @Nullable
    public Section section(String slug, Predicate<Section> allowed) {
        return sections.stream()
                .filter(section -> section.slug().equals(slug))
                .filter(section -> section.isOpen() || allowed.test(section))
                .findFirst()
                .orElse(null);
    }

    /** A section that is in use, by its slug. */
    @Nullable
    public Section section(String slug) {
        return section(slug, retired -> false);
    }

    /**
     * An agency by its slug.
     *
     * @param allowed which retired ones are accepted
     */
    @Nullable
    public Agency agency(String slug, Predicate<Agency> allowed) {
        return agencies.stream()
                .filter(agency -> agency.slug().equals(slug))
                .filter(agency -> agency.isOpen() || allowed.test(agency))
                .findFirst()
                .orElse(null);
    }

    /** The slug of a section by its id. */
    public String sectionSlug(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .map(Section::slug)
                .findFirst()
                .orElse(id);
    }

    /** The slug of an agency by its id. */
    public Optional<String> agencySlug(@Nullable String id) {
        return agencies.stream()
                .filter(agency -> agency.id().equals(id))
                .map(Agency::slug)
                .findFirst();
    }

    /** The agencies in use. */
    public List<Agency> openAgencies() {
        return agencies.stream().filter(Agency::isOpen).toList();
    }

    /** The languages of a section and of its parents, from the section up; empty without a section. */
    public List<String> languages(@Nullable Section section) {
        return section == null
                ? List.of()
                : Sections.lineage(section.id(), sections).stream()
                        .flatMap(one -> Stream.ofNullable(one.language()))
                        .toList();
    }

    public String sectionNames() {
        return sections.stream().filter(Section::isOpen).map(Section::slug).collect(Collectors.joining(", "));
    }

    public String agencyNames() {
        return openAgencies().stream().map(Agency::slug).collect(Collectors.joining(", "));
    }
}
