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
 * What the page of an article shows.
 *
 * @param content HTML: corrections, body, contributor line
 * @param byline as printed, or the authors; null when nobody is named
 * @param calendar in whose language the moments are written
 * @param published when it was published, in that language
 * @param updated when it was last updated; null when that was the minute of publication
 * @param section its main section; null when that was given up
 * @param credits who made it and whose it is, line by line
 * @param subjects ways to its subjects
 * @param related what a reader may go on to
 */
public record ArticlePage(
        PageLayout frame,
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
