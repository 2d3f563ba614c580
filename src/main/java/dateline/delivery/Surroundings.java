package dateline.delivery;

import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.feed.FeedHead;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
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
    private final Publications publications;
    private final Sections sections;
    private final Agencies agencies;

    Surroundings(Publications publications, Sections sections, Agencies agencies) {
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

    /** @throws ProblemException 404 when there is no such section */
    Of of(DocumentAddress address) {
        List<Section> all = sections.listOrderByPosition();
        Publication publication = publications.findByName(Publication.NAME).orElseThrow();
        String slug = address.section();
        FeedHead head = new FeedHead(publication, slug == null ? null : section(slug, all));
        return new Of(head, all, agencies.listOrderBySlug());
    }

    private static Section section(String slug, List<Section> all) {
        return all.stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(ProblemKind.NOT_FOUND, "There is no section \"" + slug + "\"."));
    }
}
