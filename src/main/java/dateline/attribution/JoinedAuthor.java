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
 * One person whose articles have several names over them: in two scripts, before and after a marriage, with and
 * without an initial.
 *
 * @param slug the name in addresses: see {@link Slugs}
 * @param name by which feeds and pages call them
 * @param names the names over their articles
 * @param changed when anything of it last changed
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

    /** The slugs that its names would have by themselves. */
    public List<String> slugs() {
        return Stream.concat(Stream.of(name), names.stream())
                .flatMap(text -> Slugs.of(text).stream())
                .distinct()
                .toList();
    }

    /** The slug under which an author's articles are filed. */
    public static String slug(String own, List<JoinedAuthor> all) {
        return all.stream()
                .filter(joined -> joined.slugs().contains(own))
                .map(JoinedAuthor::slug)
                .findFirst()
                .orElse(own);
    }

    /** The same, changed now. */
    public JoinedAuthor changedAt(Instant now) {
        return new JoinedAuthor(slug, name, names, now);
    }
}
