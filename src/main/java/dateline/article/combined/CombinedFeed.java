package dateline.article.combined;

import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
import dateline.attribution.TextListColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that somebody has put together of others, under a name of its own. Articles are filed under it like under
 * any other feed, when they are published.
 *
 * @param name its name in addresses: lower-case letters, digits and hyphens, at most 100
 * @param title plain text
 * @param description one or two sentences; null for none
 * @param language BCP 47 tag; null for the publication's own
 * @param anyOf names of feeds of which an article is in one at least; empty for whatever else holds
 * @param allOf names of feeds in all of which it is
 * @param noneOf names of feeds in none of which it is
 * @param hours how old what it shows may be; older entries are in its archive; 0 for any age
 * @param entries how many it shows at most
 * @param summary whether it has summaries in place of contents
 * @param visibleCredit whether entries end with a credit that people can see
 * @param changed when anything of it last changed
 * @param retired when it was given up; null while it is used
 */
@Serdeable
@MappedEntity("combined_feed")
public record CombinedFeed(
        @Id String name,
        String title,
        @Nullable String description,
        @Nullable String language,
        @MappedProperty(converter = TextListColumn.class) List<String> anyOf,
        @MappedProperty(converter = TextListColumn.class) List<String> allOf,
        @MappedProperty(converter = TextListColumn.class) List<String> noneOf,
        int hours,
        int entries,
        boolean summary,
        boolean visibleCredit,
        Instant changed,
        @Nullable Instant retired) {
    public CombinedFeed {
        anyOf = List.copyOf(anyOf);
        allOf = List.copyOf(allOf);
        noneOf = List.copyOf(noneOf);
    }

    /** Whether an article that is in those feeds is in this one. */
    public boolean takes(Collection<String> feeds) {
        return (anyOf.isEmpty() || anyOf.stream().anyMatch(feeds::contains))
                && feeds.containsAll(allOf)
                && noneOf.stream().noneMatch(feeds::contains);
    }

    /** Whether another takes the same articles. */
    public boolean takesLike(CombinedFeed other) {
        return anyOf.equals(other.anyOf)
                && allOf.equals(other.allOf)
                && noneOf.equals(other.noneOf)
                && isOpen() == other.isOpen();
    }

    public FeedKey key() {
        return FeedKey.of(TopicKind.COMBINED, name);
    }

    /** Whether it is used. */
    public boolean isOpen() {
        return retired == null;
    }

    /** The same with other names of feeds. */
    public CombinedFeed taking(List<String> any, List<String> none) {
        return new CombinedFeed(
                name,
                title,
                description,
                language,
                any,
                allOf,
                none,
                hours,
                entries,
                summary,
                visibleCredit,
                changed,
                retired);
    }

    /** The same, changed now, used or given up. */
    public CombinedFeed at(Instant now, boolean open) {
        return new CombinedFeed(
                name,
                title,
                description,
                language,
                anyOf,
                allOf,
                noneOf,
                hours,
                entries,
                summary,
                visibleCredit,
                now,
                open ? null : now);
    }
}
