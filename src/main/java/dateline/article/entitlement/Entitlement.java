package dateline.article.entitlement;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.feed.FeedConditions;
import dateline.article.feed.FeedKey;
import dateline.attribution.Redistribution;
import dateline.attribution.TextListColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner may read. Partners with the same conditions share one entitlement, and so its feeds. It never changes: a
 * partner with other conditions gets another one.
 *
 * @param id a short number, with which the keys of its feeds begin
 * @param anyOf feed keys, as in {@link FeedConditions}; also {@code allOf} and {@code noneOf}
 * @param delay minutes from the publication date of an article until partners get it; 0 for none
 * @param advance whether partners get scheduled articles before the end of their embargo
 * @param digest of its conditions, by which it is found
 * @param delayedUpTo the publication date up to which delayed articles have been filed
 * @param ended when its last partner left it; null while it has partners
 */
@MappedEntity
public record Entitlement(
        @Id int id,
        @MappedProperty(converter = TextListColumn.class) List<String> anyOf,
        @MappedProperty(converter = TextListColumn.class) List<String> allOf,
        @MappedProperty(converter = TextListColumn.class) List<String> noneOf,
        int delay,
        boolean advance,
        String digest,
        Instant delayedUpTo,
        @Nullable Instant ended) {
    public Entitlement {
        anyOf = List.copyOf(anyOf);
        allOf = List.copyOf(allOf);
        noneOf = List.copyOf(noneOf);
    }

    /** The key of its feed of a topic. */
    public FeedKey key(FeedKey topic) {
        return FeedKey.entitled(id, topic);
    }

    public FeedConditions conditions() {
        return new FeedConditions(anyOf, allOf, noneOf);
    }

    /** Its terms, without the number and the progress. */
    public EntitlementTerms terms() {
        return new EntitlementTerms(conditions(), delay, advance);
    }

    /**
     * Whether its partners may get an article at a time.
     *
     * @param feeds the keys of all topics that the article is about
     * @param redistribution who may get the article
     */
    public boolean allows(Article article, Collection<String> feeds, Redistribution redistribution, Instant now) {
        return redistribution != Redistribution.NONE
                && (article.stage() == Stage.PUBLISHED || (advance && article.embargo() != null))
                && !isDelayed(article.published(), now)
                && conditions().select(feeds);
    }

    /** Whether an article with a publication date has to wait. */
    public boolean isDelayed(Instant published, Instant now) {
        return delay > 0 && published.plus(Duration.ofMinutes(delay)).isAfter(now);
    }

    /** A copy after the articles up to a publication date have been filed. */
    public Entitlement delayedUpTo(Instant date) {
        return new Entitlement(id, anyOf, allOf, noneOf, delay, advance, digest, date, ended);
    }

    /** A copy that has ended. */
    public Entitlement endedAt(Instant now) {
        return new Entitlement(id, anyOf, allOf, noneOf, delay, advance, digest, delayedUpTo, now);
    }
}
