package dateline.delivery;

import dateline.article.combined.CombinedFeeds;
import dateline.article.entitlement.Edition;
import dateline.attribution.Agencies;
import dateline.attribution.JoinedAuthors;
import dateline.feed.FeedContext;
import dateline.feed.Topic;
import dateline.feed.profile.EditionProfiles;
import dateline.section.Publication;
import dateline.section.Publications;
import dateline.section.Sections;
import jakarta.inject.Singleton;

/** Reads the data of feeds beside their articles. */
@Singleton
final class FeedContexts {
    private final Publications publications;
    private final Sections sections;
    private final Agencies agencies;
    private final EditionProfiles profiles;
    private final CombinedFeeds combined;
    private final JoinedAuthors authors;

    FeedContexts(
            Publications publications,
            Sections sections,
            Agencies agencies,
            EditionProfiles profiles,
            CombinedFeeds combined,
            JoinedAuthors authors) {
        this.combined = combined;
        this.authors = authors;
        this.profiles = profiles;
        this.publications = publications;
        this.sections = sections;
        this.agencies = agencies;
    }

    FeedContext of(Topic topic) {
        return new FeedContext(
                publications.findByName(Publication.NAME).orElseThrow(),
                topic,
                sections.listOrderByPosition(),
                agencies.listOrderBySlug(),
                profiles.of(topic.edition()));
    }

    /** What decides which articles the readers of an edition may get, beside the articles themselves and their agencies. */
    String selection(Edition edition) {
        return edition.isPublic() ? "" : "\n" + combined.open() + "\n" + authors.listOrderBySlug();
    }
}
