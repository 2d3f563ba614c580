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
 * @param guide to its feeds, for who never had one
 * @param calendar in whose language the moments of the headlines are written
 * @param headlines the newest first
 * @param front whether the first stands above the others, with a large picture
 * @param earlier where those before are; null when there are none
 * @param later where those after are; null on the newest page
 * @param groups ways to other topics, by what they are: on the home page alone
 */
public record TopicPage(
        PageLayout frame,
        @Nullable Message kind,
        PageLink guide,
        Calendar calendar,
        List<Headline> headlines,
        boolean front,
        @Nullable PageLink earlier,
        @Nullable PageLink later,
        List<Group> groups) {
    /** Ways to topics of one kind. */
    public record Group(Message kind, List<PageLink> ways) {}
}
