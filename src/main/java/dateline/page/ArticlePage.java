package dateline.page;

import dateline.article.Article;
import dateline.attribution.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an article shows.
 *
 * @param content HTML: corrections, body, contributor line
 * @param byline as printed, or the authors; null when nobody is named
 * @param day of publication, in the article's language
 * @param updated the day of the last update; null when it is that of publication
 * @param section its main section; null when that was given up
 * @param credits who made it and whose it is, line by line
 * @param subjects ways to its subjects
 */
public record ArticlePage(
        Frame frame,
        Article article,
        String content,
        @Nullable String byline,
        String day,
        @Nullable String updated,
        @Nullable Way section,
        List<CreditLine> credits,
        List<Way> subjects) {
    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(article.language()).attribute();
    }
}
