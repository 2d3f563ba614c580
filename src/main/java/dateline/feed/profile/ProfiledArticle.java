package dateline.feed.profile;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.attribution.Author;
import dateline.attribution.Credits;
import dateline.feed.text.Excerpt;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes an article as a profile shows it, before its entry is made. */
public final class ProfiledArticle {
    private ProfiledArticle() {}

    public static Article of(Article article, Profile profile) {
        if (profile.keepsArticles()) {
            return article;
        }
        ArticleDetails details = article.details();
        String content = ContentParts.of(article.content(), profile);
        return new Article(
                article.id(),
                article.externalId(),
                article.stage(),
                article.section(),
                profile.plainTitles() ? plain(article.title()) : article.title(),
                description(article, content, profile.descriptionLimit()),
                content,
                article.language(),
                new ArticleDetails(
                        profile.joinedCreators() ? joined(article.credits()) : article.credits(),
                        details.links(),
                        details.alsoIn(),
                        details.tags(),
                        profile.images() ? details.images() : List.of(),
                        details.audio(),
                        details.corrections(),
                        details.timing(),
                        details.wire()),
                article.published(),
                article.updated(),
                article.expires(),
                article.change());
    }

    /** A title without what looks like markup; a title that is nothing else stays. */
    private static String plain(String title) {
        if (title.indexOf('<') < 0) {
            return title;
        }
        String plain = Jsoup.parseBodyFragment(title).text();
        return plain.isBlank() ? title : plain;
    }

    private static @Nullable String description(Article article, String content, int limit) {
        String summary = article.summary();
        if (limit == 0) {
            return summary;
        }
        String text = summary == null ? Excerpt.of(content, article.language()) : summary;
        return text.length() <= limit ? text : Excerpt.shortened(text, article.language(), limit - 1);
    }

    /** One author with the names of all. */
    private static Credits joined(Credits credits) {
        if (credits.authors().size() < 2) {
            return credits;
        }
        String names = credits.authors().stream().map(Author::name).collect(Collectors.joining(", "));
        return new Credits(
                credits.byline(),
                List.of(Author.named(names)),
                credits.contributors(),
                credits.contributorLine(),
                credits.agency(),
                credits.dateline(),
                credits.rights(),
                credits.usageTerms(),
                credits.license(),
                credits.redistribution());
    }
}
