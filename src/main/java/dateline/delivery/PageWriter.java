package dateline.delivery;

import dateline.feed.Feed;
import dateline.feed.TopicPath;
import dateline.section.Section;
import java.util.List;

/** Writes feeds as pages for people, in UTF-8. */
public interface PageWriter {
    /**
     * The page of a topic.
     *
     * @param sections all sections, for the navigation
     */
    byte[] page(Feed feed, List<Section> sections);

    /**
     * A page of the result of a search.
     *
     * @param total how many articles were found; any number above {@code max} means that there are more than that
     * @param max how many articles are counted and can be paged through
     */
    byte[] searchResult(Feed feed, int total, int max, List<Section> sections);

    /** The page at the address of a feed that does not exist. */
    byte[] missing(TopicPath path);

    /** The page at the address of a feed, which says how to subscribe to it. */
    byte[] guide(Feed feed, List<Section> sections);
}
