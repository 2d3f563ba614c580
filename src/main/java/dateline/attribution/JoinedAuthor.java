package dateline.attribution;

import dateline.attribution.address.Slugs;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An author whose articles are signed with several names: in two scripts, before and after a marriage, with and without
 * an initial.
 *
 * @param slug the name in addresses; see {@link Slugs}
 * @param name the name that feeds and pages show
 * @param names the names in bylines
 * @param changed the time of its last change
 */
@Serdeable
@MappedEntity("joined_author")
public record JoinedAuthor(
        @Id String slug,
        String name,
        @MappedProperty(converter = TextListColumn.class) List<String> names,
        Instant changed) {
    public JoinedAuthor {
        names = List.copyOf(names);
    }

    /** The slugs of all its names, as if they were separate authors. */
    public List<String> slugs() {
        return Stream.concat(Stream.of(name), names.stream())
                .flatMap(text -> Slugs.of(text).stream())
                .distinct()
                .toList();
    }

    /** The slug under which the articles of an author are filed: the joined author's, or else the author's own. */
    public static String slug(String own, List<JoinedAuthor> all) {
        return all.stream()
                .filter(joined -> joined.slugs().contains(own))
                .map(JoinedAuthor::slug)
                .findFirst()
                .orElse(own);
    }

    /** A copy that was changed at the given time. */
    public JoinedAuthor changedAt(Instant now) {
        return new JoinedAuthor(slug, name, names, now);
    }
}
