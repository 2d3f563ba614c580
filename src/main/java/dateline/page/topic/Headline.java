package dateline.page.topic;

import dateline.article.Article;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Direction;
import dateline.feed.PublicAddress;
import dateline.feed.entry.Entry;
import dateline.feed.entry.ShownTitle;
import dateline.page.layout.Calendar;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param authorNames its byline, or else its authors
 * @param agency the agency's short name
 * @param summary its summary, or the beginning of its text, at most 300 characters; null further down in a long list
 * @param picture null when it has none, and further down in a long list
 * @param day the day of publication, in the page's language; on the newest day with the time of day
 * @param moment the time of publication (RFC 3339)
 */
public record Headline(
        String title,
        String language,
        URI address,
        @Nullable String authorNames,
        @Nullable String agency,
        @Nullable String summary,
        @Nullable Picture picture,
        String day,
        String moment) {
    /** The number of headlines with a summary and a picture; those after them in a long list have the title alone. */
    private static final int SUMMARIES = 15;

    private static final int LONGEST_SUMMARY = 300;

    /**
     * The headlines of a list of entries, the newest first.
     *
     * @param page gives the address of the page of an article
     */
    public static List<Headline> of(List<Entry> entries, Function<Article, URI> page, Calendar calendar) {
        LocalDate newest = LocalDate.ofInstant(
                entries.stream()
                        .map(entry -> entry.article().published())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                ZoneOffset.UTC);
        List<Headline> headlines = new ArrayList<>();
        for (Entry entry : entries) {
            Article article = entry.article();
            Agency agency = entry.agency();
            boolean full = headlines.size() < SUMMARIES;
            headlines.add(new Headline(
                    ShownTitle.of(article),
                    article.language(),
                    page.apply(article),
                    authorNames(article),
                    agency == null ? null : agency.code(),
                    full ? shortened(entry.summary(), LONGEST_SUMMARY) : null,
                    full ? Picture.of(article).orElse(null) : null,
                    calendar.minuteOn(newest, article.published()),
                    article.published().toString()));
        }
        return headlines;
    }

    /** A headline with the title, the picture and the day alone. */
    public static Headline brief(Article article, PublicAddress address, Calendar calendar) {
        return new Headline(
                article.title(),
                article.language(),
                address.page(article),
                null,
                null,
                null,
                Picture.of(article).orElse(null),
                calendar.day(article.published()),
                article.published().toString());
    }

    /** The byline as printed, or else the authors; null when there are neither. */
    public static @Nullable String authorNames(Article article) {
        String byline = article.credits().byline();
        if (byline != null) {
            return byline;
        }
        String authors = article.credits().authors().stream().map(Author::name).collect(Collectors.joining(", "));
        return authors.isEmpty() ? null : authors;
    }

    /** A text of at most some length; a longer one is cut after a word and ends with an ellipsis. */
    static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length);
        int end = space < length / 2 ? text.offsetByCodePoints(0, text.codePointCount(0, length) - 1) : space;
        return text.substring(0, end).strip() + "…";
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language).attribute();
    }
}
