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
 * Articles that are handed in again under their keys. Who does so need not say what every article has: its title, its
 * section and its content.
 */
@Singleton
public final class KnownArticles {
    private final Articles articles;

    KnownArticles(Articles articles) {
        this.articles = articles;
    }

    /** Whether an article as JSON lacks what only one that is there already may lack. */
    public static boolean isPartial(Map<?, ?> told, ImportOptions options) {
        boolean titled = told.containsKey("title") && hasBody(told);
        boolean placed = told.containsKey("section") || options.section() != null;
        return !(titled && placed) && told.get("externalId") instanceof String key && !key.isBlank();
    }

    /**
     * The fields of an article as JSON; what it lacks is filled in when its key is known, and is not counted as sent.
     *
     * @throws ProblemException 403 when the key is of an article that the caller may not change
     */
    public Fields fields(Map<?, ?> told, ImportOptions options, ArticlePermissions permissions) {
        return isPartial(told, options) ? Fields.of(told, filling(told, permissions)) : Fields.of(told);
    }

    /** Whether its key is known, so that it may lack something. */
    public boolean isKnown(Map<?, ?> told) {
        return find(told).isPresent();
    }

    private Map<String, ?> filling(Map<?, ?> told, ArticlePermissions permissions) {
        Article article = find(told).orElse(null);
        if (article == null) {
            return Map.of();
        }
        if (!permissions.mayEdit(article)) {
            throw new ProblemException(ActResult.Refusal.taken(key(told)).problem());
        }
        Map<String, String> filling = new LinkedHashMap<>();
        filling.put("title", article.title());
        filling.put("section", section(article, permissions.reference()));
        if (!hasBody(told)) {
            filling.put("content", article.content());
        }
        return filling;
    }

    /** One that was given up can't be named; what stands in for it is not stored. */
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

    private Optional<Article> find(Map<?, ?> told) {
        String key = key(told);
        return key.length() > 255 ? Optional.empty() : articles.findByExternalId(key);
    }

    private static boolean hasBody(Map<?, ?> told) {
        return told.containsKey("content") || told.containsKey("markdown");
    }

    private static String key(Map<?, ?> told) {
        return CleanText.of(String.valueOf(told.get("externalId"))).strip();
    }
}
