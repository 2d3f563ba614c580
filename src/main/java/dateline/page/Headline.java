package dateline.page;

import dateline.article.Article;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Direction;
import dateline.feed.Entry;
import dateline.feed.PublicAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param who its byline, or else its authors
 * @param agency the agency's short name
 * @param summary what was written for it, or its beginning; null where the title is enough
 * @param day of publication, in the article's language
 * @param moment of publication, for machines
 */
public record Headline(
        String title,
        String language,
        URI address,
        @Nullable String who,
        @Nullable String agency,
        @Nullable String summary,
        String day,
        String moment) {
    /** Articles whose summaries stand on one page; the rest of a long list is for who looks for a title. */
    private static final int SUMMARIES = 15;

    /** A list of them. */
    static List<Headline> of(List<Entry> entries, PublicAddress address) {
        List<Headline> headlines = new ArrayList<>();
        entries.forEach(entry -> headlines.add(of(entry, headlines.size() < SUMMARIES, address)));
        return headlines;
    }

    private static Headline of(Entry entry, boolean summarised, PublicAddress address) {
        Article article = entry.article();
        Agency agency = entry.agency();
        return new Headline(
                article.title(),
                article.language(),
                address.page(article),
                who(article),
                agency == null ? null : agency.code(),
                summarised ? entry.summary() : null,
                Wording.day(article.published(), article.language()),
                article.published().toString());
    }

    /** The byline as printed, or else the authors; null when nobody is named. */
    static @Nullable String who(Article article) {
        String byline = article.credits().byline();
        if (byline != null) {
            return byline;
        }
        String authors = article.credits().authors().stream().map(Author::name).collect(Collectors.joining(", "));
        return authors.isEmpty() ? null : authors;
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language).attribute();
    }
}
