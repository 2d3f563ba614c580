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
import org.jspecify.annotations.Nullable;

/**
 * All feeds that have an article, and those of all sections and combinations, sections first. Authors and subjects may
 * be very many, so they come in steps; each names the next.
 */
@Singleton
final class FeedLists {
    private static final int STEP = 2_000;

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

    /** @param after the key of the feed after which the list goes on; empty for its beginning */
    List<Outline> outlines(String after) {
        List<Outline> outlines = new ArrayList<>();
        if (after.isEmpty()) {
            List<Section> all = sections.open();
            outlines.add(new Outline.FeedOutline(Topic.EVERYTHING));
            outlines.add(new Outline.GroupOutline(TopicKind.SECTION.label(), under(null, all)));
            List<Outline> houses = new ArrayList<>();
            topics.agencies().forEach(agency -> houses.add(new Outline.FeedOutline(agency)));
            add(outlines, TopicKind.AGENCY.label(), houses);
            List<Outline> mixes = new ArrayList<>();
            combined.open().stream()
                    .filter(feed -> !combinedFeedJob.isUnfinished(feed.name()))
                    .forEach(feed -> mixes.add(new Outline.FeedOutline(Topic.of(feed))));
            add(outlines, TopicKind.COMBINED.label(), mixes);
        }
        List<FeedRow> notes = ranges.named(after, STEP);
        Map<String, List<Outline>> kinds = new TreeMap<>();
        List<JoinedAuthor> names = joined.listOrderBySlug();
        notes.stream().filter(note -> !isJoined(note, names)).forEach(note -> add(note, kinds));
        kinds.forEach((kind, feeds) -> add(outlines, kind, feeds));
        if (notes.size() == STEP) {
            String last = TopicPath.encoded(notes.getLast().name());
            outlines.add(new Outline.InclusionOutline("More", address.at("/feeds.opml?after=" + last)));
        }
        return outlines;
    }

    /** Sections below one; those that have others below them are a group with them. */
    private static List<Outline> under(@Nullable String parent, List<Section> all) {
        List<Outline> outlines = new ArrayList<>();
        for (Section section : all) {
            if (Objects.equals(section.parent(), parent)) {
                Outline own = new Outline.FeedOutline(Topic.of(section));
                List<Outline> below = under(section.id(), all);
                if (below.isEmpty()) {
                    outlines.add(own);
                } else {
                    below.addFirst(own);
                    outlines.add(new Outline.GroupOutline(section.title(), below));
                }
            }
        }
        return outlines;
    }

    /** Whether it was the feed of a name that leads to another now. */
    private static boolean isJoined(FeedRow note, List<JoinedAuthor> names) {
        FeedKey key = new FeedKey(note.name());
        return key.is(TopicKind.AUTHOR) && !JoinedAuthor.slug(key.slug(), names).equals(key.slug());
    }

    private static void add(FeedRow note, Map<String, List<Outline>> kinds) {
        FeedKey key = new FeedKey(note.name());
        key.kind().ifPresent(kind -> {
            Topic topic = kind == TopicKind.LANGUAGE
                    ? Topic.language(key.slug())
                    : Topic.named(kind, key.slug(), note.label());
            kinds.computeIfAbsent(kind.label(), label -> new ArrayList<>()).add(new Outline.FeedOutline(topic));
        });
    }

    private static void add(List<Outline> outlines, String text, List<Outline> inner) {
        if (!inner.isEmpty()) {
            outlines.add(new Outline.GroupOutline(text, inner));
        }
    }
}
