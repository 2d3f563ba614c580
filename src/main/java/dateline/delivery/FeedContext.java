package dateline.delivery;

import dateline.attribution.Agency;
import dateline.feed.FeedTopic;
import dateline.section.Section;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The data of a feed beside its articles: its topic, and the names of sections and agencies. */
record FeedContext(FeedTopic topic, List<Section> sections, List<Agency> agencies) {
    /** When any section or agency last changed: their names are in every feed. */
    Instant changed() {
        return Stream.concat(
                        sections.stream().map(Section::changed),
                        agencies.stream().map(Agency::changed))
                .reduce(topic.created(), (a, b) -> a.isAfter(b) ? a : b);
    }
}
