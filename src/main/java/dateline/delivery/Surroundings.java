package dateline.delivery;

import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.feed.FeedHead;
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
final class Surroundings {
    private final Topics topics;
    private final Publications publications;
    private final Sections sections;
    private final Agencies agencies;

    Surroundings(Topics topics, Publications publications, Sections sections, Agencies agencies) {
        this.topics = topics;
        this.publications = publications;
        this.sections = sections;
        this.agencies = agencies;
    }

    /** The surroundings of one feed. */
    record Of(FeedHead head, List<Section> sections, List<Agency> agencies) {
        /** When any section or agency last changed: their names show in every feed. */
        Instant changed() {
            return Stream.concat(
                            sections.stream().map(Section::changed),
                            agencies.stream().map(Agency::changed))
                    .reduce(head.born(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** @throws ProblemException 404 when there is no such topic */
    Of of(DocumentAddress address) {
        Publication publication = publications.findByName(Publication.NAME).orElseThrow();
        FeedHead head = new FeedHead(publication, topics.topic(address.folder(), address.polled()));
        return new Of(head, sections.listOrderByPosition(), agencies.listOrderBySlug());
    }
}
