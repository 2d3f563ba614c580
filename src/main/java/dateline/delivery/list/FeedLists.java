package dateline.delivery.list;

import dateline.article.combined.CombinedFeeds;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.article.feed.TopicKind;
import dateline.article.job.CombinedFeedJob;
import dateline.article.range.FeedRanges;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.delivery.topic.Topics;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.TopicPath;
import dateline.feed.opml.OpmlWriter.Outline;
import dateline.section.Section;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists all feeds that have an article, and the feeds of all sections and combined feeds, sections first. There may be
 * very many authors and subjects, so the list has several parts; each part names the next.
 */
@Singleton
public final class FeedLists {
    private static final int PART = 2_000;

    private final Sections sections;
    private final Topics topics;
    private final FeedRanges ranges;
    private final JoinedAuthors joined;
    private final CombinedFeeds combined;
    private final CombinedFeedJob combinedFeedJob;
    private final PublicAddress address;

    FeedLists(
            Sections sections,
            Topics topics,
            FeedRanges ranges,
            JoinedAuthors joined,
            CombinedFeeds combined,
            CombinedFeedJob combinedFeedJob,
            PublicAddress address) {
        this.joined = joined;
        this.combined = combined;
        this.combinedFeedJob = combinedFeedJob;
        this.sections = sections;
        this.topics = topics;
        this.ranges = ranges;
        this.address = address;
    }

    /** @param after the key of the last feed of the part before; empty for the first part */
    List<Outline> outlines(String after) {
        List<Outline> outlines = new ArrayList<>();
        if (after.isEmpty()) {
            outlines.addAll(planned(topics.agencies()));
        }
        List<FeedRow> rows = ranges.named(after, PART);
        Map<String, List<Outline>> kinds = new TreeMap<>();
        List<JoinedAuthor> authors = joined.listOrderBySlug();
        rows.stream().filter(row -> !isJoined(row, authors)).forEach(row -> add(row, kinds));
        kinds.forEach((kind, feeds) -> outlines.add(new Outline.GroupOutline(kind, feeds)));
        if (rows.size() == PART) {
            String last = TopicPath.encoded(rows.getLast().name());
            outlines.add(new Outline.InclusionOutline("More", address.at("/feeds.opml?after=" + last)));
        }
        return outlines;
    }

    /**
     * The feeds that there are without any article: of everything, of sections and of combined feeds, and those of agencies.
     *
     * @param agencies the topics of agencies
     */
    public List<Outline> planned(List<Topic> agencies) {
        List<Outline> outlines = new ArrayList<>();
        outlines.add(new Outline.FeedOutline(Topic.EVERYTHING));
        outlines.add(new Outline.GroupOutline(TopicKind.SECTION.label(), below(null, sections.open())));
        add(outlines, TopicKind.AGENCY, agencies.stream());
        add(
                outlines,
                TopicKind.COMBINED,
                combined.open().stream()
                        .filter(feed -> !combinedFeedJob.isUnfinished(feed.name()))
                        .map(Topic::of));
        return outlines;
    }

    /** The sections below another one. A section with sections below it is a group, which begins with its own feed. */
    private static List<Outline> below(@Nullable String parent, List<Section> all) {
        List<Outline> outlines = new ArrayList<>();
        for (Section section : all) {
            if (Objects.equals(section.parent(), parent)) {
                Outline feed = new Outline.FeedOutline(Topic.of(section));
                List<Outline> below = below(section.id(), all);
                if (below.isEmpty()) {
                    outlines.add(feed);
                } else {
                    below.addFirst(feed);
                    outlines.add(new Outline.GroupOutline(section.title(), below));
                }
            }
        }
        return outlines;
    }

    /** Whether it is the feed of an author's name that was joined with another name and redirects to it. */
    private static boolean isJoined(FeedRow row, List<JoinedAuthor> authors) {
        FeedKey key = new FeedKey(row.name());
        return key.is(TopicKind.AUTHOR)
                && !JoinedAuthor.slug(key.slug(), authors).equals(key.slug());
    }

    private static void add(FeedRow row, Map<String, List<Outline>> kinds) {
        FeedKey key = new FeedKey(row.name());
        key.kind().ifPresent(kind -> {
            Topic topic = kind == TopicKind.LANGUAGE
                    ? Topic.language(key.slug())
                    : Topic.named(kind, key.slug(), row.label());
            kinds.computeIfAbsent(kind.label(), label -> new ArrayList<>()).add(new Outline.FeedOutline(topic));
        });
    }

    private static void add(List<Outline> outlines, TopicKind kind, Stream<Topic> topics) {
        List<Outline> feeds = topics.<Outline>map(Outline.FeedOutline::new).toList();
        if (!feeds.isEmpty()) {
            outlines.add(new Outline.GroupOutline(kind.label(), feeds));
        }
    }
}
