package dateline.delivery.list;

import dateline.article.combined.CombinedFeeds;
import dateline.article.feed.FeedRow;
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
            outlines.add(new Outline.FeedOutline(new Topic.Everything()));
            outlines.add(new Outline.GroupOutline("Sections", under(null, all)));
            List<Outline> houses = new ArrayList<>();
            topics.agencies().forEach(agency -> houses.add(new Outline.FeedOutline(agency)));
            add(outlines, "Agencies", houses);
            List<Outline> mixes = new ArrayList<>();
            combined.open().stream()
                    .filter(feed -> !combinedFeedJob.isUnfinished(feed.name()))
                    .forEach(feed -> mixes.add(new Outline.FeedOutline(new Topic.Combined(feed))));
            add(outlines, "Feeds", mixes);
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
                Outline own = new Outline.FeedOutline(new Topic.InSection(section));
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
        String slug = note.name().substring(note.name().indexOf('/') + 1);
        return note.name().startsWith("author/")
                && !JoinedAuthor.slug(slug, names).equals(slug);
    }

    private static void add(FeedRow note, Map<String, List<Outline>> kinds) {
        int slash = note.name().indexOf('/');
        String slug = note.name().substring(slash + 1);
        Topic topic = switch (note.name().substring(0, slash)) {
            case "author" -> new Topic.ByAuthor(slug, note.label());
            case "tag" -> new Topic.Tagged(slug, note.label());
            default -> new Topic.InLanguage(slug);
        };
        String kind = switch (topic) {
            case Topic.ByAuthor author -> "Authors";
            case Topic.Tagged tag -> "Subjects";
            default -> "Languages";
        };
        kinds.computeIfAbsent(kind, name -> new ArrayList<>()).add(new Outline.FeedOutline(topic));
    }

    private static void add(List<Outline> outlines, String text, List<Outline> inner) {
        if (!inner.isEmpty()) {
            outlines.add(new Outline.GroupOutline(text, inner));
        }
    }
}
