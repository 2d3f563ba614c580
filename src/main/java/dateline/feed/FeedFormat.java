package dateline.feed;

import java.util.Optional;

/** The formats that a feed is written in. */
public enum FeedFormat {
    RSS("rss", "application/rss+xml"),
    ATOM("atom", "application/atom+xml"),
    JSON("json", "application/feed+json");

    private final String extension;
    private final String mediaType;

    FeedFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The ending of its addresses. */
    public String extension() {
        return extension;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The name for people. */
    public String label() {
        return switch (this) {
            case RSS -> "RSS";
            case ATOM -> "Atom";
            case JSON -> "JSON Feed";
        };
    }

    /** The format of an address ending, if there is one. */
    public static Optional<FeedFormat> ofExtension(String extension) {
        for (FeedFormat format : values()) {
            if (format.extension.equals(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
