package dateline.feed.entry;

import dateline.article.Article;
import dateline.article.CleanText;
import dateline.attribution.Agency;
import dateline.attribution.Terms;
import dateline.feed.text.Excerpt;
import java.net.URI;
import java.util.ArrayList;
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
 * @param sections its sections, the main one first
 */
public record Entry(
        Article article, @Nullable Agency agency, URI link, String content, Terms terms, List<Category> sections) {
    public Entry {
        sections = List.copyOf(sections);
    }

    /** Its sections, then its subjects: in the words of the client, and from vocabularies. */
    public List<Category> categories() {
        List<Category> categories = new ArrayList<>(sections);
        article.tags().forEach(tag -> categories.add(new Category(tag, null, tag)));
        article.wire()
                .subjects()
                .forEach(subject -> categories.add(
                        new Category(subject.code(), subject.scheme().toString(), subject.label())));
        return categories;
    }

    /** Its summary, or else the beginning of its content; plain text. */
    public String summary() {
        return CleanText.of(
                article.summary() == null ? Excerpt.of(article.content(), article.language()) : article.summary());
    }

    /** The names of its sections. */
    public List<String> sectionNames() {
        return sections.stream().map(Category::label).toList();
    }
}
