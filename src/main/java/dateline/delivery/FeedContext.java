package dateline.delivery;

import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.delivery.topic.Topics;
import dateline.feed.FeedTopic;
import dateline.problem.ProblemException;
import dateline.section.Publication;
import dateline.section.Publications;
import dateline.section.Section;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What stands around the articles of a feed: whose it is, and the names of sections and agencies. */
@Singleton
final class FeedContext {
    private final Topics topics;
    private final Publications publications;
    private final Sections sections;
    private final Agencies agencies;

    FeedContext(Topics topics, Publications publications, Sections sections, Agencies agencies) {
        this.topics = topics;
        this.publications = publications;
        this.sections = sections;
        this.agencies = agencies;
    }

    /** The surroundings of one feed. */
    record TopicContext(FeedTopic head, List<Section> sections, List<Agency> agencies) {
        /** When any section or agency last changed: their names show in every feed. */
        Instant changed() {
            return Stream.concat(
                            sections.stream().map(Section::changed),
                            agencies.stream().map(Agency::changed))
                    .reduce(head.born(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** @throws ProblemException 404 when there is no such topic */
    TopicContext of(DocumentAddress address) {
        Publication publication = publications.findByName(Publication.NAME).orElseThrow();
        FeedTopic head = new FeedTopic(publication, topics.topic(address.folder(), address.polled()));
        return new TopicContext(head, sections.listOrderByPosition(), agencies.listOrderBySlug());
    }
}
