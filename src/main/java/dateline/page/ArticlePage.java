package dateline.page;

import dateline.article.Article;
import dateline.feed.Entry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * What the page of an article shows.
 *
 * @param publication its name
 * @param entry the article as feeds show it
 * @param feeds the feeds that have it
 */
public record ArticlePage(String publication, Entry entry, List<FeedLink> feeds) {
    public Article article() {
        return entry.article();
    }

    /** The day of publication, UTC, in the article's language. */
    public String day() {
        Locale locale = Locale.forLanguageTag(article().language());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(article().published().atOffset(ZoneOffset.UTC));
    }
}
