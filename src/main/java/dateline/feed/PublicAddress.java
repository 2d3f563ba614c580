package dateline.feed;

import dateline.article.Article;
import dateline.attribution.address.Slugs;
import dateline.attribution.address.WebAddress;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the server is seen from outside. Every address in a document comes from here, never from the headers of
 * a request.
 */
@Singleton
public final class PublicAddress {
    private static final int SLUG_LENGTH = 40;

    private final String base;

    public PublicAddress(@Value("${dateline.public-url}") String url) {
        this.base = WebAddress.of(url)
                .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
                .orElseThrow(() -> new IllegalArgumentException(
                        "dateline.public-url: \"" + url + "\" is not an address like https://news.example.org"))
                .toString()
                .replaceAll("/+$", "");
    }

    /** The home page. */
    public URI home() {
        return URI.create(base + "/");
    }

    /** A feed in one format, by the folder of its documents. */
    public URI feed(TopicPath folder, DocumentFormat format) {
        return document(folder, format, FeedVariant.PLAIN);
    }

    /** A document of a feed: a format and a variant. */
    public URI document(TopicPath folder, DocumentFormat format, FeedVariant variant) {
        return URI.create(base + path(folder, format, variant));
    }

    /** Where a feed lies on this server, whatever the public address is. */
    public static String path(TopicPath folder, DocumentFormat format, FeedVariant variant) {
        String name = variant.archive() == null ? "/feed" : "/archive/" + variant.archive();
        return folder.path() + name + "." + format.extension() + query(folder, variant);
    }

    /** The path of a topic's page, or of a page of its archive. */
    public static String pagePath(TopicPath folder, FeedVariant variant) {
        if (variant.archive() != null) {
            return folder.path() + "/archive/" + variant.archive();
        }
        return folder.equals(TopicPath.TOP) ? "/" : folder.path() + query(folder, FeedVariant.page(variant.page()));
    }

    /** The query of a document's address, always in the same order; empty when there is none. */
    public static String query(TopicPath folder, FeedVariant variant) {
        String query = Stream.of(folder.query(), variant.query())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** A path on this server. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** The page that tells people how to subscribe to a topic's feeds. */
    public URI guide(TopicPath folder) {
        return at(folder.path() + "/feed" + query(folder, FeedVariant.PLAIN));
    }

    /** The page of a topic here. */
    public URI page(TopicPath folder) {
        return at(pagePath(folder, FeedVariant.PLAIN));
    }

    /** The page of an article here. */
    public URI page(Article article) {
        return at(articlePath(article));
    }

    /** The same, by the article's id and title. */
    public URI page(UUID id, String title) {
        return at(path(id, title));
    }

    /** The path of an article's page: its id, and its title for people. */
    public static String articlePath(Article article) {
        return path(article.id(), article.title());
    }

    private static String path(UUID id, String title) {
        String path = "/articles/" + id;
        return slug(title).map(slug -> path + "/" + TopicPath.encoded(slug)).orElse(path);
    }

    /** The beginning of a title as it stands in its address; empty when it has no letters. */
    public static Optional<String> slug(String title) {
        return Slugs.plain(title).map(slug -> {
            if (slug.length() <= SLUG_LENGTH) {
                return slug;
            }
            int hyphen = slug.lastIndexOf('-', SLUG_LENGTH);
            return hyphen > 0
                    ? slug.substring(0, hyphen)
                    : slug.substring(0, slug.offsetByCodePoints(0, SLUG_LENGTH / 2));
        });
    }

    /** The path of the style sheet that shows a feed in a browser, on whichever server the feed is looked at. */
    public String feedStyle() {
        return URI.create(base).getRawPath() + StaticFile.FEED_STYLE.path();
    }

    /** The logo that stands in for a publication's own. */
    public URI logo() {
        return at(StaticFile.LOGO.path());
    }
}
