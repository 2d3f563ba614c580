package dateline.attribution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A news agency, or another publisher whose articles are carried.
 *
 * @param id the id by which articles refer to it; it is the first slug and never changes
 * @param slug its name in addresses
 * @param code the printed abbreviation, such as "AP"
 * @param name the full name, such as "Associated Press"
 * @param home its home page
 * @param feed the address of its own feed; null for none
 * @param rights its rights line, for articles that have none
 * @param usageTerms its terms, for articles that have none
 * @param license URI of its licence, for articles that have none
 * @param redistribution who may get its articles; null for everybody
 * @param marks its names in datelines and contributor lines, in any script
 * @param former its former slugs, whose addresses redirect to the present one
 * @param changed the time of its last change
 * @param retired the time of its retirement; null while it is in use
 */
@Serdeable
@MappedEntity
public record Agency(
        @Id String id,
        String slug,
        String code,
        String name,
        String home,
        @Nullable String feed,
        @Nullable String rights,
        @Nullable String usageTerms,
        @Nullable String license,
        @Nullable Redistribution redistribution,
        @MappedProperty(converter = TextListColumn.class) List<String> marks,
        @MappedProperty(converter = TextListColumn.class) List<String> former,
        Instant changed,
        @Nullable Instant retired) {
    public Agency {
        marks = List.copyOf(marks);
        former = List.copyOf(former);
    }

    /** Whether it is in use. */
    public boolean isOpen() {
        return retired == null;
    }

    /** Whether a printed name is one of this agency's names. Letter case and a leading "The" are ignored. */
    public boolean isCalled(String printed) {
        String wanted = fold(printed);
        return fold(code).equals(wanted)
                || fold(name).equals(wanted)
                || marks.stream().anyMatch(mark -> fold(mark).equals(wanted));
    }

    /** A copy that was changed at the given time. */
    public Agency changedAt(Instant now) {
        return copy(former, now, retired);
    }

    /** A copy that was retired at the given time. */
    public Agency retiredAt(Instant now) {
        return copy(former, changed, now);
    }

    /** A copy with one more former slug. */
    public Agency withFormer(String other) {
        List<String> all = new ArrayList<>(former);
        all.add(other);
        return copy(all, changed, retired);
    }

    /** A copy without one of its former slugs. */
    public Agency withoutFormer(String other) {
        return copy(former.stream().filter(slug -> !slug.equals(other)).toList(), changed, retired);
    }

    private Agency copy(List<String> slugs, Instant at, @Nullable Instant retiredAt) {
        return new Agency(
                id,
                slug,
                code,
                name,
                home,
                feed,
                rights,
                usageTerms,
                license,
                redistribution,
                marks,
                slugs,
                at,
                retiredAt);
    }

    private static String fold(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
