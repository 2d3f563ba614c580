package dateline.feed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the page and the documents of a topic lie.
 *
 * @param kind what kind of topic; null for everything
 * @param slug the topic's name, not encoded, or what is looked for; empty for everything
 */
public record TopicPath(@Nullable Kind kind, String slug) {
    /** Of everything. */
    public static final TopicPath TOP = new TopicPath(null, "");

    /** The template of its addresses. */
    public static final String ROUTE = "/{kind:sections|agencies|authors|tags|languages|feeds}/{slug}";

    /** The kinds of topics that have a folder. */
    public enum Kind {
        SECTION("sections"),
        AGENCY("agencies"),
        AUTHOR("authors"),
        TAG("tags"),
        LANGUAGE("languages"),
        COMBINED("feeds"),
        SEARCH("search");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The first part of its addresses. */
        public String word() {
            return word;
        }

        /** The kind of an address, if there is one. */
        public static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Of a search. */
    public static TopicPath search(String words) {
        return new TopicPath(Kind.SEARCH, words);
    }

    public static TopicPath section(String slug) {
        return new TopicPath(Kind.SECTION, slug);
    }

    /** Of an address that matches {@link #ROUTE}. */
    public static TopicPath at(String word, String slug) {
        return new TopicPath(Kind.of(word).orElseThrow(), slug);
    }

    /** The path, percent-encoded (RFC 3986 §2.1); empty for everything. */
    public String path() {
        return switch (kind) {
            case null -> "";
            case SEARCH -> "/" + kind.word();
            default -> "/" + kind.word() + "/" + encoded(slug);
        };
    }

    /** What of it stands in the query of its addresses; empty for all but a search. */
    public String query() {
        return kind == Kind.SEARCH ? "q=" + encoded(slug) : "";
    }

    /** The same kind of topic under another name. */
    public TopicPath named(String other) {
        return new TopicPath(kind, other);
    }

    /** A text as one segment of a path. */
    public static String encoded(String segment) {
        StringBuilder encoded = new StringBuilder(segment.length());
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char plain = (char) (octet & 0xFF);
            boolean unreserved = plain < 0x80 && (Character.isLetterOrDigit(plain) || "-._~".indexOf(plain) >= 0);
            encoded.append(unreserved ? String.valueOf(plain) : "%%%02X".formatted((int) plain));
        }
        return encoded.toString();
    }
}
