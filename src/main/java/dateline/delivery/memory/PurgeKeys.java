package dateline.delivery.memory;

import dateline.article.feed.TopicKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a cache in front of the server can forget a document: its topic, and the articles that it names. Each
 * product has its own header field for them.
 *
 * @param field the name of the header field; empty for none
 * @param value the keys
 */
public record PurgeKeys(String field, String value) {
    public static final PurgeKeys NONE = new PurgeKeys("", "");

    /** The key of a document that names too many articles for a header field. */
    private static final String MANY = "many";

    /** With 37 bytes for each, the field stays under the 16 KB that Fastly and Cloudflare accept. */
    private static final int MOST = 300;

    private static final Pattern ARTICLE =
            Pattern.compile("(?:urn:uuid:|/articles/)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /**
     * The keys of a document.
     *
     * @param field the name of the header field
     * @param target the path and query of the document on this server
     * @param bytes the document
     */
    public static PurgeKeys of(String field, String target, byte[] bytes) {
        Set<String> keys = new LinkedHashSet<>();
        String topic = topic(target);
        if (topic != null) {
            keys.add(topic);
        }
        Set<String> articles = articles(bytes);
        if (articles.size() > MOST) {
            keys.add(MANY);
        } else {
            keys.addAll(articles);
        }
        return new PurgeKeys(field, joined(field, keys));
    }

    /**
     * The keys of a redirect: those of the document that it leads to, and the earlier name of a topic, so that a cache can
     * forget the redirect when the name gets another meaning.
     *
     * @param field the name of the header field
     * @param from the path that was requested
     * @param to the path and query on this server that it leads to
     */
    public static PurgeKeys ofRedirect(String field, String from, String to) {
        Set<String> keys = new LinkedHashSet<>();
        for (String target : List.of(to, from)) {
            String topic = topic(target);
            if (topic != null && (target.equals(to) || topic.indexOf('/') >= 0)) {
                keys.add(topic);
            }
            keys.addAll(articles(target.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return new PurgeKeys(field, joined(field, keys));
    }

    private static String joined(String field, Set<String> keys) {
        return String.join(field.equals("Cache-Tag") ? "," : " ", keys);
    }

    private static Set<String> articles(byte[] bytes) {
        Set<String> found = new LinkedHashSet<>();
        Matcher article = ARTICLE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (found.size() <= MOST && article.find()) {
            found.add(article.group(1));
        }
        return found;
    }

    /** The path of the topic without a slash before it, {@code all} for everything; null for the page of an article. */
    private static @Nullable String topic(String target) {
        String[] parts = target.substring(1).split("[?/ ]", 3);
        return switch (parts[0].replaceFirst("^(feed|archive)(\\..*)?$", "")) {
            case "" -> "all";
            case "articles" -> null;
            case "search" -> "search";
            default ->
                parts.length > 1
                                && Arrays.stream(TopicKind.values())
                                        .anyMatch(kind -> kind.plural().equals(parts[0]))
                        ? parts[0] + "/" + parts[1]
                        : "lists";
        };
    }
}
