package dateline.ingest.bulk;

import dateline.access.ArticlePermissions;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.CleanText;
import dateline.article.ReferenceData;
import dateline.article.act.ActResult;
import dateline.ingest.ImportOptions;
import dateline.ingest.field.Fields;
import dateline.problem.ProblemException;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Completes submissions whose external id is known already: title, section and content, which a new article must have,
 * may be absent.
 */
@Singleton
public final class KnownArticles {
    private final Articles articles;

    KnownArticles(Articles articles) {
        this.articles = articles;
    }

    /** Whether a JSON object with an external id lacks a field that a new article must have. */
    public static boolean isPartial(Map<?, ?> object, ImportOptions options) {
        boolean titled = object.containsKey("title") && hasBody(object);
        boolean placed = object.containsKey("section") || options.section() != null;
        return !(titled && placed) && object.get("externalId") instanceof String key && !key.isBlank();
    }

    /**
     * The fields of a JSON object. When its external id is known, missing fields are filled in, and do not count as sent.
     *
     * @throws ProblemException 403 when the external id is that of an article that the caller may not change
     */
    public Fields fields(Map<?, ?> object, ImportOptions options, ArticlePermissions permissions) {
        return isPartial(object, options) ? Fields.of(object, filling(object, permissions)) : Fields.of(object);
    }

    /** Whether its external id is that of a stored article. */
    public boolean isKnown(Map<?, ?> object) {
        return find(object).isPresent();
    }

    private Map<String, ?> filling(Map<?, ?> object, ArticlePermissions permissions) {
        Article article = find(object).orElse(null);
        if (article == null) {
            return Map.of();
        }
        if (!permissions.mayEdit(article)) {
            throw new ProblemException(ActResult.Refusal.taken(key(object)).problem());
        }
        Map<String, String> filling = new LinkedHashMap<>();
        filling.put("title", article.title());
        filling.put("section", section(article, permissions.reference()));
        if (!hasBody(object)) {
            filling.put("content", article.content());
        }
        return filling;
    }

    /** The article's section. A closed one can't be named, so any open one is: it does not count as sent, and is not stored. */
    private static String section(Article article, ReferenceData reference) {
        String slug = reference.sectionSlug(article.section());
        return reference.section(slug) != null
                ? slug
                : reference.sections().stream()
                        .filter(Section::isOpen)
                        .map(Section::slug)
                        .findFirst()
                        .orElse(slug);
    }

    private Optional<Article> find(Map<?, ?> object) {
        String key = key(object);
        return key.length() > 255 ? Optional.empty() : articles.findByExternalId(key);
    }

    private static boolean hasBody(Map<?, ?> object) {
        return object.containsKey("content") || object.containsKey("markdown");
    }

    private static String key(Map<?, ?> object) {
        return CleanText.of(String.valueOf(object.get("externalId"))).strip();
    }
}
