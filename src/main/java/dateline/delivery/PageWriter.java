package dateline.delivery;

import dateline.feed.Feed;
import dateline.feed.TopicPath;
import dateline.section.Section;
import java.util.List;

/** Writes what a feed shows as pages for people, UTF-8. */
public interface PageWriter {
    /**
     * The page of a topic.
     *
     * @param sections all of them, for the way to other pages
     */
    byte[] page(Feed feed, List<Section> sections);

    /**
     * A page of what a search has found.
     *
     * @param total how many articles it has found, as far as they were counted
     * @param most how many were counted at most, and can be paged through; a greater total stands for any above it
     */
    byte[] found(Feed feed, int total, int most, List<Section> sections);

    /** What a person sees who follows a link to a feed that there is not. */
    byte[] missing(TopicPath path);

    /** What a person sees who follows a link to the feed. */
    byte[] guide(Feed feed, List<Section> sections);
}
