package dateline.feed;

import dateline.article.Article;
import dateline.attribution.address.Slugs;
import java.util.Optional;
import java.util.UUID;

/** The path of an article's page: its id, and the beginning of its title for people. */
public final class ArticlePath {
    /** Before the id of an article that only partners may get. */
    public static final String FOR_PARTNERS = "/partners/articles";

    private static final int SLUG_LENGTH = 40;

    private ArticlePath() {}

    public static String of(Article article) {
        return of(article.id(), article.title());
    }

    static String of(UUID id, String title) {
        String path = "/articles/" + id;
        return slug(title).map(slug -> path + "/" + TopicPath.encoded(slug)).orElse(path);
    }

    /** The path of the page of an article that only partners may get. */
    static String forPartners(UUID id) {
        return FOR_PARTNERS + "/" + id;
    }

    /** The beginning of a title as it is written in the path; empty when the title has no letters. */
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
}
