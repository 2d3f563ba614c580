package dateline.page;

import dateline.article.Article;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Direction;
import dateline.feed.Entry;
import dateline.feed.PublicAddress;
import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param who its byline, or else its authors
 * @param agency the agency's short name
 * @param summary what was written for it, or its beginning
 * @param day of publication, in the article's language
 * @param moment of publication, for machines
 */
public record Headline(
        String title,
        String language,
        URI address,
        @Nullable String who,
        @Nullable String agency,
        String summary,
        String day,
        String moment) {
    static Headline of(Entry entry, PublicAddress address) {
        Article article = entry.article();
        Agency agency = entry.agency();
        return new Headline(
                article.title(),
                article.language(),
                address.page(article),
                who(article),
                agency == null ? null : agency.code(),
                entry.summary(),
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
