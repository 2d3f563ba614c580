package dateline.page.layout;

import dateline.article.feed.TopicKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The messages of the interface; each is translated in a bundle. */
public enum Message {
    SKIP,
    SECTIONS,
    AGENCIES,
    LANGUAGES,
    SECTION,
    AGENCY,
    AUTHOR,
    TAG,
    LANGUAGE,
    NEWEST,
    EARLIER,
    LATER,
    NOTHING,
    SEARCH,
    HINT,
    NOTHING_FOUND,
    FOUND,
    MORE_THAN,
    PAGE,
    PREVIOUS_PAGE,
    NEXT_PAGE,
    FEED_LIST,
    RELATED,
    RELATED_LINKS,
    ABOUT,
    ATTRIBUTION,
    PUBLISHER,
    FEED,
    FEEDS,
    SUBSCRIBE,
    WHAT,
    HOW,
    AT_ONCE,
    UPDATED,
    CREDITS,
    AUTHORS,
    CONTRIBUTORS,
    SOURCE,
    PLACE,
    RIGHTS,
    TERMS,
    LICENSE,
    ORIGINAL,
    TRANSLATED,
    SUBJECTS,
    WITHDRAWN,
    EXPIRED,
    ERASED,
    MISSING,
    NEAREST,
    HOME;

    /** The word for a topic of a kind; null for everything. */
    public static @Nullable Message of(TopicKind kind) {
        return switch (kind) {
            case EVERYTHING -> null;
            case SECTION -> SECTION;
            case AGENCY -> AGENCY;
            case AUTHOR -> AUTHOR;
            case TAG -> TAG;
            case LANGUAGE -> LANGUAGE;
            case COMBINED -> FEED;
            case SEARCH -> SEARCH;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
