package dateline.article.combined;

import dateline.article.feed.FeedConditions;
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
 * A feed that selects articles of other feeds. Articles are filed under it when they are published, like under any other
 * feed.
 *
 * @param name its name in addresses: lower-case letters, digits and hyphens, at most 100
 * @param title plain text
 * @param description one or two sentences; null for none
 * @param language BCP 47 tag; null for the publication's own
 * @param anyOf feed keys; an article is in at least one of them. Empty for no such condition
 * @param allOf feed keys; an article is in all of them
 * @param noneOf feed keys; an article is in none of them
 * @param hours the age limit of entries in the live document; older ones are in the archive. 0 for no limit
 * @param entries the maximum number of entries in the live document
 * @param summary whether entries have the summary instead of the content
 * @param visibleCredit whether entries end with a credit that people can see
 * @param changed the time of its last change
 * @param retired the time of its retirement; null while it is in use
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

    /** Whether an article that is in the given feeds is also in this one. */
    public boolean selects(Collection<String> feeds) {
        return conditions().select(feeds);
    }

    /** Whether another feed selects the same articles. */
    public boolean hasSameConditions(CombinedFeed other) {
        return conditions().equals(other.conditions()) && isOpen() == other.isOpen();
    }

    private FeedConditions conditions() {
        return new FeedConditions(anyOf, allOf, noneOf);
    }

    public FeedKey key() {
        return FeedKey.of(TopicKind.COMBINED, name);
    }

    /** Whether it is in use. */
    public boolean isOpen() {
        return retired == null;
    }

    /** A copy with other conditions. */
    public CombinedFeed withConditions(List<String> any, List<String> none) {
        return copy(any, none, changed, retired);
    }

    /** A copy that was changed at the given time. */
    public CombinedFeed changedAt(Instant now) {
        return copy(anyOf, noneOf, now, retired == null ? null : now);
    }

    /** A copy that was retired at the given time. */
    public CombinedFeed retiredAt(Instant now) {
        return copy(anyOf, noneOf, changed, now);
    }

    private CombinedFeed copy(List<String> any, List<String> none, Instant at, @Nullable Instant retiredAt) {
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
                at,
                retiredAt);
    }
}
