package dateline.feed.entry;

import dateline.article.Article;
import dateline.article.CleanText;
import dateline.attribution.Agency;
import dateline.attribution.Terms;
import dateline.feed.text.Excerpt;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a feed shows it.
 *
 * @param article the article
 * @param agency the agency that it came from; null when there is none
 * @param link the canonical address, or else that of its page on this server
 * @param content HTML: corrections, body with dateline, contributor line, credit
 * @param terms the article's own, or its agency's
 * @param categories its sections, then its subjects
 */
public record Entry(
        Article article, @Nullable Agency agency, URI link, String content, Terms terms, List<Category> categories) {
    public Entry {
        categories = List.copyOf(categories);
    }

    /** Its summary, or else the beginning of its content; plain text. */
    public String summary() {
        return CleanText.of(
                article.summary() == null ? Excerpt.of(article.content(), article.language()) : article.summary());
    }

    /** The names of its sections. */
    public List<String> sectionNames() {
        return categories.stream()
                .filter(category -> category.scheme() != null)
                .map(Category::label)
                .toList();
    }
}
