package dateline.article.feed;

import java.util.Arrays;
import java.util.List;

/** The kinds of topics that have a feed. Feed keys, addresses, lists of feeds and messages take their words from here. */
public enum TopicKind {
    EVERYTHING("all", "", "Everything"),
    SECTION("section", "sections", "Sections"),
    AGENCY("agency", "agencies", "Agencies"),
    AUTHOR("author", "authors", "Authors"),
    TAG("tag", "tags", "Subjects"),
    LANGUAGE("language", "languages", "Languages"),
    /** A feed that is combined from others. */
    COMBINED("feed", "feeds", "Feeds"),
    SEARCH("search", "search", "Search");

    /** The plurals of {@link #WITH_SLUG} as a pattern. Routes need a constant, so they are repeated; a test compares. */
    public static final String PLURALS = "sections|agencies|authors|tags|languages|feeds";

    /** The kinds whose topics have a slug in their address. */
    public static final List<TopicKind> WITH_SLUG = Arrays.stream(values())
            .filter(kind -> kind != EVERYTHING && kind != SEARCH)
            .toList();

    private final String singular;
    private final String plural;
    private final String label;

    TopicKind(String singular, String plural, String label) {
        this.singular = singular;
        this.plural = plural;
        this.label = label;
    }

    /** The word for one topic: the first part of feed keys, also used in messages. */
    public String singular() {
        return singular;
    }

    /** The first part of addresses; empty for everything. */
    public String plural() {
        return plural;
    }

    /** The heading of such topics in lists of feeds. */
    public String label() {
        return label;
    }

    /** Whether topics have the name that articles give them, so that the feed's row keeps it as its label. */
    public boolean isNamedByArticles() {
        return switch (this) {
            case AUTHOR, TAG -> true;
            case EVERYTHING, SECTION, AGENCY, LANGUAGE, COMBINED, SEARCH -> false;
        };
    }
}
