package dateline.feed;

import dateline.article.Article;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Where the server is seen from outside. Every address in a document comes from here, never from the headers of
 * a request.
 */
@Singleton
public final class PublicAddress {
    private final String base;

    public PublicAddress(@Value("${dateline.public-url}") String url) {
        URI uri = URI.create(url.strip());
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "dateline.public-url: \"" + url + "\" is not an address like https://news.example.org");
        }
        this.base = uri.toString().replaceAll("/+$", "");
    }

    /** The home page. */
    public URI home() {
        return URI.create(base + "/");
    }

    /** A feed in one format, by the folder of its documents. */
    public URI feed(Folder folder, FeedFormat format) {
        return document(folder, format, FeedVariant.PLAIN);
    }

    /** A document of a feed: a format and a variant. */
    public URI document(Folder folder, FeedFormat format, FeedVariant variant) {
        return URI.create(base + path(folder, format, variant));
    }

    /** Where a feed lies on this server, whatever the public address is. */
    public static String path(Folder folder, FeedFormat format, FeedVariant variant) {
        String name = variant.archive() == null ? "/feed" : "/archive/" + variant.archive();
        return folder.path() + name + "." + format.extension() + variant.query();
    }

    /** A path on this server. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** The page of a topic here. */
    public URI page(Folder folder) {
        return folder.equals(Folder.TOP) ? home() : URI.create(base + folder.path());
    }

    /** The page of an article here. */
    public URI page(Article article) {
        return URI.create(base + "/articles/" + article.id());
    }

    /** The logo that stands in for a publication's own. */
    URI logo() {
        return URI.create(base + "/static/logo.png");
    }
}
