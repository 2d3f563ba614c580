package dateline.feed.profile.check;

import java.util.Locale;

/** A requirement of takers. */
public enum Rule {
    /** Each article has an id of its own. */
    ID,
    /** An article has a date, which is past and not too old. */
    DATE,
    /** The addresses of articles and their media are https. */
    SECURE,
    TITLE,
    DESCRIPTION,
    AUTHOR,
    IMAGE,
    CONTENT,
    /** Contents have no scripts, frames, forms and inline styles. */
    EMBEDS,
    ARTICLE_SIZE,
    FEED_SIZE,
    /** The language of the feed has a region. */
    REGION,
    LOGO;

    /** Its name in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
