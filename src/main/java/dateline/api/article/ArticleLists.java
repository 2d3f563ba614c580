package dateline.api.article;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists of articles, the newest first, in pages. A page begins below the last id of the page before, so every page costs
 * the same, and no article is skipped or repeated while new ones arrive.
 */
@Singleton
public final class ArticleLists {
    /** An id above every other. */
    public static final UUID TOP = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** The number of articles that are searched for a text for one page at most. */
    private static final int SEARCHED = 2_000;

    /** The number of articles that a search reads at a time. */
    private static final int STEP = 200;

    private final Articles articles;

    ArticleLists(Articles articles) {
        this.articles = articles;
    }

    /**
     * The conditions of a list.
     *
     * @param section id of the main section; null for all
     * @param stage null for all
     * @param externalId null for any
     * @param text a part of the title or of the external id, in any case; null for any
     * @param agency id of the agency; null for any
     * @param language BCP 47 tag, with all tags below it; null for any
     * @param below the id below which the page begins
     * @param limit the most articles on the page
     */
    public record Query(
            @Nullable String section,
            @Nullable Stage stage,
            @Nullable String externalId,
            @Nullable String text,
            @Nullable String agency,
            @Nullable String language,
            UUID below,
            int limit) {
        /** Whether articles have to be read to tell which ones are in the list. */
        boolean isSearch() {
            return text != null || agency != null || language != null;
        }

        /** Whether an article meets the conditions that no index knows. */
        boolean matches(Article article) {
            return (text == null || contains(article, text.toLowerCase(Locale.ROOT)))
                    && (agency == null || agency.equals(article.credits().agency()))
                    && (language == null || (article.language() + "-").startsWith(language + "-"));
        }

        Query below(UUID id, int most) {
            return new Query(section, stage, externalId, text, agency, language, id, most);
        }
    }

    /**
     * A page. Even a page with fewer articles than the limit can have a next page.
     *
     * @param next the id below which the next page begins; null when there is none
     */
    public record Page(List<Article> articles, @Nullable UUID next) {}

    /** Reads a page. */
    public Page read(Query query) {
        if (query.externalId() != null) {
            return new Page(withExternalId(query, query.externalId()), null);
        }
        if (!query.isSearch()) {
            List<UUID> ids = ids(query.below(query.below(), query.limit() + 1));
            boolean more = ids.size() > query.limit();
            List<UUID> shown = more ? ids.subList(0, query.limit()) : ids;
            return new Page(inOrder(shown), more ? shown.getLast() : null);
        }
        return search(query);
    }

    private List<Article> withExternalId(Query query, String externalId) {
        return articles
                .findByExternalId(externalId)
                .filter(article -> query.section() == null || article.section().equals(query.section()))
                .filter(article -> query.stage() == null || article.stage() == query.stage())
                .filter(query::matches)
                .filter(article ->
                        article.id().toString().compareTo(query.below().toString()) < 0)
                .stream()
                .toList();
    }

    private Page search(Query query) {
        List<Article> found = new ArrayList<>();
        UUID below = query.below();
        for (int searched = 0; searched < SEARCHED; searched += STEP) {
            List<UUID> ids = ids(query.below(below, STEP));
            for (Article article : inOrder(ids)) {
                below = article.id();
                if (query.matches(article)) {
                    found.add(article);
                }
                if (found.size() == query.limit()) {
                    return new Page(found, below);
                }
            }
            if (ids.size() < STEP) {
                return new Page(found, null);
            }
        }
        return new Page(found, below);
    }

    private static boolean contains(Article article, String text) {
        String externalId = article.externalId();
        return article.title().toLowerCase(Locale.ROOT).contains(text)
                || (externalId != null && externalId.toLowerCase(Locale.ROOT).contains(text));
    }

    private List<UUID> ids(Query query) {
        String section = query.section();
        Stage stage = query.stage();
        if (section == null) {
            return stage == null
                    ? articles.page(query.below(), query.limit())
                    : articles.page(stage, query.below(), query.limit());
        }
        // One query for each stage, because no index has a section's articles of all stages in order.
        List<UUID> ids = new ArrayList<>();
        Set<Stage> stages = stage == null ? EnumSet.complementOf(EnumSet.of(Stage.ERASED)) : EnumSet.of(stage);
        stages.forEach(one -> ids.addAll(articles.page(section, one, query.below(), query.limit())));
        ids.sort(Comparator.comparing(UUID::toString).reversed());
        return ids.size() > query.limit() ? ids.subList(0, query.limit()) : ids;
    }

    private List<Article> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Article> found = new HashMap<>();
        articles.findByIdIn(ids).forEach(article -> found.put(article.id(), article));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
