package dateline.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The formats of documents. Those of feeds have a file extension and a {@link FeedWriter}; those of them that are offered
 * to everybody also have a label. The others are the formats of the wire, for other newsrooms.
 */
public enum DocumentFormat {
    /** RSS 2.0. It is the first choice, since every feed reader can read it. */
    RSS("RSS", "rss", "application/rss+xml", "application/xml", "text/xml"),
    ATOM("Atom", "atom", "application/atom+xml", "application/xml", "text/xml"),
    JSON("JSON Feed", "json", "application/feed+json", "application/json"),
    /** ninjs, a format of the wire: not negotiated and not linked, since most readers may not read it. */
    NINJS("", "ninjs", "application/json"),
    /** NewsML-G2, another format of the wire: a message with items. */
    NEWSML("", "newsml", "application/vnd.iptc.g2.newsmessage+xml"),
    /** One article in NewsML-G2. */
    NEWS_ITEM("", "", "application/vnd.iptc.g2.newsitem+xml"),
    /** A page for people. */
    PAGE("", "", "text/html"),
    /** The page at the address of a feed, which says how to subscribe to it. */
    GUIDE("", "", "text/html", "application/xhtml+xml"),
    /** A list of feeds (OPML 2.0). */
    OPML("", "", "text/x-opml"),
    /** A list of pages for search engines. */
    SITEMAP("", "", "application/xml"),
    /** Machine-readable terms (RSL 1.0 §2.2). */
    LICENSE("", "", "application/rsl+xml"),
    STYLE("", "", "text/css"),
    SCRIPT("", "", "text/javascript"),
    PICTURE("", "", "image/png");

    /** The extensions of feeds as a pattern. Routes need a constant, so it is repeated here; a test compares the two. */
    public static final String EXTENSIONS = "rss|atom|json";

    /** The extensions of the formats of the wire as a pattern. */
    public static final String WIRE_EXTENSIONS = "ninjs|newsml";

    /** The formats of feeds that are offered to everybody, the preferred one first. */
    public static final List<DocumentFormat> FEEDS =
            Arrays.stream(values()).filter(format -> !format.label.isEmpty()).toList();

    private final String label;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> mediaTypes;

    DocumentFormat(String label, String extension, String... mediaTypes) {
        this.label = label;
        this.extension = extension;
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The feed format with a file extension, if there is one. */
    public static Optional<DocumentFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.isFeed() && format.extension.equals(extension))
                .findFirst();
    }

    /** Whether it is a format of feeds. */
    public boolean isFeed() {
        return !extension.isEmpty();
    }

    /** Whether it is a format of feeds for other newsrooms, which are not offered to everybody. */
    public boolean isWire() {
        return isFeed() && label.isEmpty();
    }

    /** The name for people; empty unless it is a format of feeds that is offered to everybody. */
    public String label() {
        return label;
    }

    /** The file extension in addresses; empty unless it is a format of feeds. */
    public String extension() {
        return extension;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaTypes.getFirst();
    }

    /** The media types by which clients may ask for it; it is sent as the first one. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** The value of Content-Type; for texts with their character encoding. */
    public String contentType() {
        return this == PICTURE ? mediaType() : mediaType() + ";charset=utf-8";
    }

    public boolean isPage() {
        return this == PAGE || this == GUIDE;
    }
}
