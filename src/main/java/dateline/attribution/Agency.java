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
 * A news agency, or another house whose copy is carried.
 *
 * @param id what articles know it by; the slug that it had first, and never another
 * @param slug its name in addresses
 * @param code the short name in print, "AP"
 * @param name "Associated Press"
 * @param home its home page
 * @param feed the address of its own feed, when it has one
 * @param rights its rights line, for articles that have none
 * @param usageTerms its terms, for articles that have none
 * @param license URI of its licence, for articles that have none
 * @param marks the names by which datelines and contributor lines call it, in any script
 * @param former slugs that it had before; their addresses lead on
 * @param changed when anything of it last changed
 * @param retired when it was given up; null while it is used
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
        @MappedProperty(converter = TextListColumn.class) List<String> marks,
        @MappedProperty(converter = TextListColumn.class) List<String> former,
        Instant changed,
        @Nullable Instant retired) {
    public Agency {
        marks = List.copyOf(marks);
        former = List.copyOf(former);
    }

    /** Whether it is used. */
    public boolean isOpen() {
        return retired == null;
    }

    /** Whether a printed name means this agency; letter case does not count. */
    public boolean isCalled(String printed) {
        String wanted = fold(printed);
        return fold(code).equals(wanted)
                || fold(name).equals(wanted)
                || marks.stream().anyMatch(mark -> fold(mark).equals(wanted));
    }

    /** The same, changed now. */
    public Agency changedAt(Instant now) {
        return with(former, now, retired);
    }

    /** The same, given up. */
    public Agency retiredAt(Instant now) {
        return with(former, changed, now);
    }

    /** The same, which had another slug before. */
    public Agency formerly(String other) {
        List<String> all = new ArrayList<>(former);
        all.add(other);
        return with(all, changed, retired);
    }

    /** The same without one of its former slugs, which is another's now. */
    public Agency without(String other) {
        return with(former.stream().filter(slug -> !slug.equals(other)).toList(), changed, retired);
    }

    private Agency with(List<String> formerly, Instant at, @Nullable Instant givenUp) {
        return new Agency(id, slug, code, name, home, feed, rights, usageTerms, license, marks, formerly, at, givenUp);
    }

    private static String fold(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
