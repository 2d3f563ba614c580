package dateline.delivery;

import dateline.feed.FeedFormat;
import org.jspecify.annotations.Nullable;

/** The forms in which documents are given out. */
public enum DocumentFormat {
    RSS(FeedFormat.RSS),
    ATOM(FeedFormat.ATOM),
    JSON(FeedFormat.JSON),
    /** A page for people. */
    PAGE("text/html"),
    /** What a person sees at the address of a feed. */
    GUIDE("text/html"),
    /** A list of feeds (OPML 2.0). */
    OPML("text/x-opml"),
    /** A list of pages for search engines. */
    SITEMAP("application/xml"),
    STYLE("text/css"),
    SCRIPT("text/javascript"),
    PICTURE("image/png");

    private final @Nullable FeedFormat format;
    private final String mediaType;

    DocumentFormat(FeedFormat format) {
        this.format = format;
        this.mediaType = format.mediaType();
    }

    DocumentFormat(String mediaType) {
        this.format = null;
        this.mediaType = mediaType;
    }

    /** The form of a feed in a format. */
    public static DocumentFormat of(FeedFormat format) {
        return switch (format) {
            case RSS -> RSS;
            case ATOM -> ATOM;
            case JSON -> JSON;
        };
    }

    /** The format of a feed; null when it is none. */
    public @Nullable FeedFormat format() {
        return format;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The value of Content-Type: the encoding belongs to texts. */
    public String contentType() {
        return this == PICTURE ? mediaType : mediaType + ";charset=utf-8";
    }

    public boolean isPage() {
        return this == PAGE || this == GUIDE;
    }

    /** What decides between representations at one address (RFC 9110 §12.5.5, RFC 3229 §10.5.1). */
    public String vary() {
        return format != null ? "Accept-Encoding, A-IM" : this == GUIDE ? NEGOTIATED : "Accept-Encoding";
    }

    /** The same where the form itself is negotiated. */
    static final String NEGOTIATED = "Accept, Accept-Encoding, A-IM";
}
