package dateline.problem;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of the public address, under which clients see the addresses of this server: {@code /news} for
 * {@code https://example.org/news}, empty for {@code https://example.org}.
 */
@Singleton
public final class PublicPath {
    /** An address whose path has one spelling only: no encoded characters, no dot segments, no empty segments. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/?#]+((?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*)/*", Pattern.CASE_INSENSITIVE);

    /** The first segments of this server's own addresses. */
    private static final Set<String> OWN = Set.of(
            "agencies",
            "api",
            "api-docs",
            "archive",
            "articles",
            "attribution",
            "authors",
            "desk",
            "feed",
            "feeds",
            "feeds.opml",
            "health",
            "hub",
            "languages",
            "license.xml",
            "news-sitemap.xml",
            "p",
            "partners",
            "pleaseNotify",
            "problems",
            "prometheus",
            "robots.txt",
            "search",
            "sections",
            "sitemap.xml",
            "sitemaps",
            "static",
            "tags");

    /** What is in the place of the token of a partner or of a link to sign in, also when it is not one. */
    private static final Pattern SECRET = Pattern.compile("^((?:https?://[^/]*)?/+(?:p|desk/+sign-in)/+)[^/?#]+");

    /** A token of this server, wherever it is. */
    private static final Pattern TOKEN = Pattern.compile("dl_[0-9A-Za-z]{1,40}_[0-9A-Za-z_-]+");

    private final String path;

    public PublicPath(@Value("${dateline.public-url}") String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!isPossible(url) || !address.matches()) {
            throw new IllegalArgumentException("dateline.public-url: \"" + url + "\" must be an address like"
                    + " https://news.example.org or https://example.org/news, with a path that is not one of the"
                    + " server's own");
        }
        this.path = address.group(1);
    }

    /**
     * Whether an address can be the public one. A path that begins as the server's own addresses do would make a request
     * ambiguous: a proxy may pass it with the path or without.
     */
    public static boolean isPossible(String url) {
        Matcher address = ADDRESS.matcher(url);
        return address.matches()
                && (address.group(1).isEmpty() || !OWN.contains(address.group(1).split("/", -1)[1]));
    }

    /** Whether a path of this server is for one partner, so that no other client gets an answer from a cache. */
    public static boolean isForPartner(String own) {
        return own.startsWith("/p/") || own.startsWith("/partners/");
    }

    /** A path of this server, or a text, without the tokens in it, for logs and messages. */
    public static String withoutToken(String text) {
        return TOKEN.matcher(SECRET.matcher(text).replaceFirst("$1***")).replaceAll("***");
    }

    /** A path of this server as clients see it. */
    public String to(String own) {
        return path + own;
    }

    /** A request target without the path, if it has it; any other target unchanged (RFC 9112 §3.2). */
    public String within(String target) {
        if (path.isEmpty()) {
            return target;
        }
        int start = target.startsWith("/") ? 0 : target.indexOf('/', target.indexOf("://") + 3);
        if (start < 0 || !target.startsWith(path, start)) {
            return target;
        }
        String rest = target.substring(start + path.length());
        return switch (rest.isEmpty() ? '/' : rest.charAt(0)) {
            case '/' -> target.substring(0, start) + (rest.isEmpty() ? "/" : rest);
            case '?' -> target.substring(0, start) + "/" + rest;
            default -> target;
        };
    }
}
