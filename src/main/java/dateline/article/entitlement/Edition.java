package dateline.article.entitlement;

import dateline.article.feed.FeedKey;

/**
 * A form in which the publication is read: that for the public, or that for the partners with one entitlement, who take it
 * in the same form. All of them get the same bytes, so nothing in a document names one of them.
 *
 * @param entitlement the number of the entitlement; 0 for the public
 * @param summary whether entries have their summaries in place of their contents
 * @param images whether entries have pictures
 * @param profile the name of the profile of the feeds
 */
public record Edition(int entitlement, boolean summary, boolean images, String profile) {
    /** The form for everybody. */
    public static final Edition PUBLIC = new Edition(0, false, true, "plain");

    public boolean isPublic() {
        return entitlement == 0;
    }

    /** The key under which the articles of a topic are filed for its readers. */
    public FeedKey key(FeedKey topic) {
        return isPublic() ? topic : FeedKey.entitled(entitlement, topic);
    }

    /** What the names of its documents in memory begin with; it has a space, as no address has. */
    public String name() {
        return isPublic()
                ? ""
                : entitlement + (summary ? " summary " : " full ") + (images ? "images " : "text ") + profile + " ";
    }
}
