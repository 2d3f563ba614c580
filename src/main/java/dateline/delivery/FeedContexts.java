package dateline.delivery;

import dateline.attribution.Agencies;
import dateline.feed.FeedContext;
import dateline.feed.Topic;
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

    FeedContexts(Publications publications, Sections sections, Agencies agencies) {
        this.publications = publications;
        this.sections = sections;
        this.agencies = agencies;
    }

    FeedContext of(Topic topic) {
        return new FeedContext(
                publications.findByName(Publication.NAME).orElseThrow(),
                topic,
                sections.listOrderByPosition(),
                agencies.listOrderBySlug());
    }
}
