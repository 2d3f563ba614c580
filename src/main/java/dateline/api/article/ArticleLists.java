package dateline.api.article;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists of articles, the newest first, a page at a time. A page goes on below the last id of the one before, so it
 * costs the same wherever it lies, and nothing is missed or doubled while articles come in.
 */
@Singleton
public final class ArticleLists {
    /** Articles that are looked through for a text, at most, for one page. */
    private static final int LOOKED_AT = 2_000;

    /** Articles that are read at a time meanwhile. */
    private static final int STEP = 200;

    /** Above every id. */
    public static final UUID TOP = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Articles articles;

    ArticleLists(Articles articles) {
        this.articles = articles;
    }

    /**
     * Which articles.
     *
     * @param section id; null for all
     * @param stage null for all
     * @param key an external id; null for any
     * @param text that title or external id contain, whatever its case; null for any
     * @param below an id
     */
    record Query(
            @Nullable String section,
            @Nullable Stage stage,
            @Nullable String key,
            @Nullable String text,
            UUID below,
            int limit) {
        Query below(UUID other, int most) {
            return new Query(section, stage, key, text, other, most);
        }
    }

    /**
     * A page. It may hold fewer articles than asked for and still be followed by another.
     *
     * @param next where the next page begins; null when there is none
     */
    record Page(List<Article> articles, @Nullable UUID next) {}

    Page read(Query query) {
        if (query.key() != null) {
            return new Page(keyed(query, query.key()), null);
        }
        if (query.text() == null) {
            List<UUID> ids = ids(query.below(query.below(), query.limit() + 1));
            boolean more = ids.size() > query.limit();
            List<UUID> shown = more ? ids.subList(0, query.limit()) : ids;
            return new Page(inOrder(shown), more ? shown.getLast() : null);
        }
        return search(query, query.text().toLowerCase(Locale.ROOT));
    }

    private List<Article> keyed(Query query, String key) {
        String text = query.text();
        return articles
                .findByExternalId(key)
                .filter(article -> query.section() == null || article.section().equals(query.section()))
                .filter(article -> query.stage() == null || article.stage() == query.stage())
                .filter(article -> text == null || contains(article, text.toLowerCase(Locale.ROOT)))
                .filter(article ->
                        article.id().toString().compareTo(query.below().toString()) < 0)
                .stream()
                .toList();
    }

    private Page search(Query query, String text) {
        List<Article> found = new ArrayList<>();
        UUID below = query.below();
        for (int looked = 0; looked < LOOKED_AT; looked += STEP) {
            List<UUID> ids = ids(query.below(below, STEP));
            for (Article article : inOrder(ids)) {
                below = article.id();
                if (contains(article, text)) {
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
        String key = article.externalId();
        return article.title().toLowerCase(Locale.ROOT).contains(text)
                || (key != null && key.toLowerCase(Locale.ROOT).contains(text));
    }

    private List<UUID> ids(Query query) {
        String section = query.section();
        Stage stage = query.stage();
        if (section == null) {
            return stage == null
                    ? articles.page(query.below(), query.limit())
                    : articles.page(stage, query.below(), query.limit());
        }
        // One index range for each stage: no index has a section's articles of all stages in order.
        List<UUID> ids = new ArrayList<>();
        for (Stage one : stage == null ? Stage.values() : new Stage[] {stage}) {
            if (one != Stage.ERASED || stage != null) {
                ids.addAll(articles.page(section, one, query.below(), query.limit()));
            }
        }
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
