package dateline.feed;

import dateline.article.feed.TopicKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The path of a topic, with which the paths of its page and its documents begin.
 *
 * @param slug the topic's name, not encoded, or the text of a search; empty for everything
 */
public record TopicPath(TopicKind kind, String slug) {
    /** The path of everything. */
    public static final TopicPath TOP = new TopicPath(TopicKind.EVERYTHING, "");

    /** The template of its addresses. */
    public static final String ROUTE = "/{kind:" + TopicKind.PLURALS + "}/{slug}";

    public static TopicPath search(String words) {
        return new TopicPath(TopicKind.SEARCH, words);
    }

    public static TopicPath section(String slug) {
        return new TopicPath(TopicKind.SECTION, slug);
    }

    /** The path of an address that matches {@link #ROUTE}; that of everything when it has no kind. */
    public static TopicPath at(@Nullable String plural, @Nullable String slug) {
        if (plural == null || slug == null) {
            return TOP;
        }
        return Arrays.stream(TopicKind.values())
                .filter(kind -> kind.plural().equals(plural))
                .map(kind -> new TopicPath(kind, slug))
                .findFirst()
                .orElseThrow();
    }

    /** The path of a feed document on this server, whatever the public address is. */
    public String document(DocumentFormat format, FeedVariant variant) {
        String name = variant.archive() == null ? "/feed" : "/archive/" + variant.archive();
        return path() + name + "." + format.extension() + query(variant);
    }

    /** The path of the topic's page, or of a page of its archive. */
    public String page(FeedVariant variant) {
        if (variant.archive() != null) {
            return path() + "/archive/" + variant.archive();
        }
        return kind == TopicKind.EVERYTHING ? "/" : path() + query(FeedVariant.page(variant.page()));
    }

    /** The path of the page that tells people how to subscribe to the topic's feeds. */
    public String guide() {
        return path() + "/feed" + query(FeedVariant.PLAIN);
    }

    /** The same kind of topic under another name. */
    public TopicPath named(String other) {
        return new TopicPath(kind, other);
    }

    /** Percent-encoded (RFC 3986 §2.1); empty for everything. */
    private String path() {
        return switch (kind) {
            case EVERYTHING -> "";
            case SEARCH -> "/" + kind.plural();
            case SECTION, AGENCY, AUTHOR, TAG, LANGUAGE, COMBINED -> "/" + kind.plural() + "/" + encoded(slug);
        };
    }

    /** The query, always in the same order; empty when there is none. */
    private String query(FeedVariant variant) {
        String search = kind == TopicKind.SEARCH ? "q=" + encoded(slug) : "";
        String query = Stream.of(search, variant.query())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
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
