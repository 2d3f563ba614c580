package dateline.feed;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.attribution.Agency;
import dateline.feed.profile.Profile;
import dateline.section.Publication;
import dateline.section.Section;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The data of a feed beside its articles.
 *
 * @param sections all sections, for the names of categories
 * @param agencies all agencies, for names, home pages and default rights
 * @param profile how the feed differs from the neutral one
 */
public record FeedContext(
        Publication publication, Topic topic, List<Section> sections, List<Agency> agencies, Profile profile) {
    /** The data of a neutral feed. */
    public FeedContext(Publication publication, Topic topic, List<Section> sections, List<Agency> agencies) {
        this(publication, topic, sections, agencies, Profile.PLAIN);
    }

    /** The same data for a taker's feed. */
    public FeedContext with(Profile other) {
        return new FeedContext(publication, topic, sections, agencies, other);
    }

    /** The update time of the feed before its first article. */
    public Instant created() {
        return topic.changed() == null ? publication.founded() : topic.changed();
    }

    /** When any section or agency last changed: their names are in every feed. */
    public Instant changed() {
        return Stream.concat(
                        sections.stream().map(Section::changed),
                        agencies.stream().map(Agency::changed))
                .reduce(created(), (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Name-based (RFC 9562 §5.5) from the publication's own id, so it is the same on every host. */
    UUID id() {
        // Partners keep the id when they get another entitlement.
        String audience = topic.edition().isPublic() ? "" : "partners/";
        return UuidCreator.getNameBasedSha1(
                publication.urn(), audience + topic.key().topic().value());
    }
}
