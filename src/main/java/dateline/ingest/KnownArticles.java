package dateline.ingest;

import dateline.access.ArticlePermissions;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.CleanText;
import dateline.article.ReferenceData;
import dateline.article.act.ActResult;
import dateline.article.submission.Submission;
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
    private static final int LONGEST_ID = 255;

    private final Articles articles;

    KnownArticles(Articles articles) {
        this.articles = articles;
    }

    /** Whether a JSON object with an external id lacks a field that a new article must have. */
    public static boolean isPartial(Map<?, ?> object, ImportOptions options) {
        boolean hasTitle = object.containsKey("title") && hasBody(object);
        boolean hasSection = object.containsKey("section") || options.section() != null;
        return !(hasTitle && hasSection)
                && object.get("externalId") instanceof String externalId
                && !externalId.isBlank();
    }

    /**
     * The fields of a JSON object. When its external id is known, missing fields are filled in, and do not count as sent.
     *
     * @throws ProblemException 403 when the external id is that of an article that the caller may not change
     */
    public Fields fields(Map<?, ?> object, ImportOptions options, ArticlePermissions permissions) {
        return isPartial(object, options)
                ? Fields.of(object, defaults(externalId(object, options), object, permissions))
                : Fields.of(object);
    }

    /** The stored article with an external id, as the origin of a request writes it. */
    public Optional<Article> find(String externalId, ImportOptions options) {
        return find(externalId(Map.of("externalId", externalId), options));
    }

    /** Whether its external id is that of a stored article. */
    public boolean isKnown(Map<?, ?> object, ImportOptions options) {
        return find(externalId(object, options)).isPresent();
    }

    /** Whether an article is not taken where it comes from. One that was taken before is taken. */
    public boolean isUnselected(Submission submission, ImportOptions options) {
        Article article = submission.article();
        return !options.defaults().choice().test(article)
                && find(String.valueOf(article.externalId())).isEmpty();
    }

    private Map<String, ?> defaults(String externalId, Map<?, ?> object, ArticlePermissions permissions) {
        Article article = find(externalId).orElse(null);
        if (article == null) {
            return Map.of();
        }
        if (!permissions.mayEdit(article)) {
            throw new ProblemException(ActResult.Refusal.taken(externalId).problem());
        }
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("title", article.title());
        defaults.put("section", section(article, permissions.reference()));
        if (!hasBody(object)) {
            defaults.put("content", article.content());
        }
        return defaults;
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

    private Optional<Article> find(String externalId) {
        return externalId.length() > LONGEST_ID ? Optional.empty() : articles.findByExternalId(externalId);
    }

    private static boolean hasBody(Map<?, ?> object) {
        return object.containsKey("content") || object.containsKey("markdown");
    }

    private static String externalId(Map<?, ?> object, ImportOptions options) {
        String own = CleanText.of(String.valueOf(object.get("externalId"))).strip();
        return own.length() > LONGEST_ID ? own : options.defaults().externalId(own);
    }
}
