package dateline.delivery;

import dateline.article.entitlement.Edition;
import dateline.attribution.Agencies;
import dateline.feed.FeedContext;
import dateline.feed.Topic;
import dateline.feed.profile.Profile;
import dateline.feed.profile.Profiles;
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
    private final Profiles profiles;

    FeedContexts(Publications publications, Sections sections, Agencies agencies, Profiles profiles) {
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
                profile(topic.edition()));
    }

    /** A profile that is not set any more leaves the neutral feed. */
    private Profile profile(Edition edition) {
        Profile named = profiles.find(edition.profile()).orElse(Profile.PLAIN);
        Profile shown = edition.images() ? named : named.withoutImages();
        return edition.summary() ? shown.summary() : shown;
    }
}
