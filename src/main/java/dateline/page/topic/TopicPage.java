package dateline.page.topic;

import dateline.page.layout.Calendar;
import dateline.page.layout.Message;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest articles about a topic, or a page of earlier ones.
 *
 * @param kind what kind of topic it is; null for everything
 * @param guide link to the guide to its feeds
 * @param calendar writes the dates of the headlines
 * @param headlines the newest first
 * @param front whether the first headline is shown larger than the others
 * @param earlier link to the page of earlier articles; null when there are none
 * @param later link to the page of later articles; null on the newest page
 * @param groups links to other topics, grouped by kind
 */
public record TopicPage(
        PageLayout layout,
        @Nullable Message kind,
        PageLink guide,
        Calendar calendar,
        List<Headline> headlines,
        boolean front,
        @Nullable PageLink earlier,
        @Nullable PageLink later,
        List<Group> groups) {
    /** Links to topics of one kind. */
    public record Group(Message kind, List<PageLink> links) {}
}
