package dateline.article.filing;

import dateline.article.Article;
import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.attribution.Agencies;
import dateline.attribution.JoinedAuthors;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.List;

/** Decides by what is stored now which feeds articles belong to. */
@Singleton
public final class FeedMemberships {
    private final Sections sections;
    private final JoinedAuthors authors;
    private final CombinedFeeds combined;
    private final Agencies agencies;

    FeedMemberships(Sections sections, JoinedAuthors authors, CombinedFeeds combined, Agencies agencies) {
        this.sections = sections;
        this.authors = authors;
        this.combined = combined;
        this.agencies = agencies;
    }

    /** The feeds of articles. */
    public FeedMembership of(List<Article> articles) {
        return of(articles, combined.open());
    }

    /** The feeds of articles, without combined feeds. */
    FeedMembership withoutCombined(List<Article> articles) {
        return of(articles, List.of());
    }

    private FeedMembership of(List<Article> articles, List<CombinedFeed> selected) {
        return FeedMembership.of(
                articles,
                new FeedMembership.Rules(
                        sections.listOrderByPosition(),
                        authors.listOrderBySlug(),
                        selected,
                        agencies.listOrderBySlug()));
    }
}
