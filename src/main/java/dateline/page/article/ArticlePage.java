package dateline.page.article;

import dateline.article.Article;
import dateline.attribution.Direction;
import dateline.page.layout.Calendar;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLink;
import dateline.page.topic.Headline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of an article's page.
 *
 * @param content HTML: corrections, body, contributor line
 * @param byline as printed, or the authors; null when there are neither
 * @param calendar writes the dates of the page
 * @param published the time of publication, as written by the calendar
 * @param updated the time of the last update; null when it is the same minute
 * @param section link to its main section; null when the section is retired
 * @param credits its credits and rights, line by line
 * @param subjects links to its subjects
 * @param related articles to read next
 */
public record ArticlePage(
        PageLayout layout,
        Article article,
        String content,
        @Nullable String byline,
        Calendar calendar,
        String published,
        @Nullable String updated,
        @Nullable PageLink section,
        List<CreditLine> credits,
        List<PageLink> subjects,
        List<Headline> related) {
    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(article.language()).attribute();
    }
}
