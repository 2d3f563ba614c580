package dateline.page.layout;

import java.util.Locale;

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
    ABOUT,
    ATTRIBUTION,
    PUBLISHER,
    FEED,
    FEEDS,
    SUBSCRIBE,
    WHAT,
    HOW,
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

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
