package dateline.feed;

import dateline.article.Article;
import dateline.attribution.address.WebAddress;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * The public address of the server. Every address in a document is made here, never from the headers of a request.
 */
@Singleton
public final class PublicAddress {
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
        return at("/");
    }

    /** A path on this server. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** The plain feed of a topic in one format. */
    public URI feed(TopicPath path, DocumentFormat format) {
        return document(path, format, FeedVariant.PLAIN);
    }

    /** A document of a feed: a format and a variant. */
    public URI document(TopicPath path, DocumentFormat format, FeedVariant variant) {
        return at(path.document(format, variant));
    }

    /**
     * The address by which a document of a feed names another document of it, or itself. For partners it is relative to the
     * address from which they got the document (RFC 3986 §5.1.3), since each has an own one.
     */
    public URI document(Feed feed, DocumentFormat format, FeedVariant variant) {
        return document(feed.topic(), format, feed.variant(), variant);
    }

    /** The same before the feed is assembled. */
    public URI document(Topic topic, DocumentFormat format, FeedVariant from, FeedVariant to) {
        if (topic.edition().isPublic()) {
            return document(topic.path(), format, to);
        }
        String up = from.archive() == null ? "" : "../";
        String own = topic.path().document(format, to);
        String folder = topic.path().document(format, to.at(null));
        int name = folder.lastIndexOf('/', (folder + "?").indexOf('?'));
        return URI.create(up + own.substring(name + 1));
    }

    /** The page that tells people how to subscribe to a topic's feeds. */
    public URI guide(TopicPath path) {
        return at(path.guide());
    }

    /** The page of a topic. */
    public URI page(TopicPath path) {
        return at(path.page(FeedVariant.PLAIN));
    }

    /** The page of an article. */
    public URI page(Article article) {
        return at(ArticlePath.of(article));
    }

    /** The page of an article, by its id and title. */
    public URI page(UUID id, String title) {
        return at(ArticlePath.of(id, title));
    }

    /** The address of this server's own hub (WebSub §5). */
    public URI hub() {
        return at("/hub");
    }

    /** The address at which rssCloud subscribers register (RSS 2.0, the element {@code cloud}). */
    public URI cloud() {
        return at("/pleaseNotify");
    }

    /** The hubs that feeds name: those of the settings, or this server's own. */
    public List<URI> hubs(FeedSettings settings) {
        return settings.isHub() ? List.of(hub()) : settings.hubs();
    }

    /** The path of the style sheet that shows a feed in a browser; it has no host, so it works on any. */
    public String feedStyle() {
        return path(StaticFile.FEED_STYLE.path());
    }

    /** A path on this server as clients see it, without the host. */
    public String path(String own) {
        return URI.create(base).getRawPath() + own;
    }

    /** The publication's logo, by default Dateline's own. */
    public URI logo(FeedSettings settings) {
        return settings.image() == null ? at(StaticFile.LOGO.path()) : settings.image();
    }
}
