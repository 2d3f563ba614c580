package dateline.article.identity;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.submission.Submission;
import dateline.article.submission.Submitter;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Documents that come again without a key. They are known by their canonical address, else by their text and section.
 * Those who store hold the lock of the change log, so of two that come at once the second knows the first.
 */
@Singleton
public final class ImportedDocuments {
    /** Articles of one address or one text that are looked at; more of them are somebody's wish. */
    private static final int SEVERAL = 50;

    private final Articles articles;
    private final CanonicalAddresses homes;
    private final ArticleDocuments documents;

    ImportedDocuments(Articles articles, CanonicalAddresses homes, ArticleDocuments documents) {
        this.articles = articles;
        this.homes = homes;
        this.documents = documents;
    }

    /** The article that a document without a key is, if it is one; of several the newest that the submitter may change. */
    public Optional<Article> find(Submission submission) {
        DocumentIdentity identity = submission.origin();
        if (identity == null || identity.anew() || submission.article().externalId() != null) {
            return Optional.empty();
        }
        String home = identity.home();
        return (home == null
                        ? Optional.<Article>empty()
                        : newest(homes.at(home, SEVERAL), submission.submitter(), home))
                .or(() -> newest(documents.of(identity.text(), SEVERAL), submission.submitter(), home));
    }

    /** Whether the last document of an article was the very same; what was done upon the article since then stays. */
    public boolean isSame(Article article, Submission submission) {
        DocumentIdentity identity = submission.origin();
        return identity != null
                && submission.article().externalId() == null
                && documents
                        .findByArticle(article.id())
                        .filter(last -> last.whole().equals(identity.whole()))
                        .isPresent();
    }

    /** Remembers of what document an article is. */
    public void remember(UUID article, @Nullable DocumentIdentity identity) {
        if (identity == null) {
            return;
        }
        ArticleDocument last = documents.findByArticle(article).orElse(null);
        ArticleDocument now = new ArticleDocument(article, identity.text(), identity.whole());
        if (last == null) {
            documents.save(now);
        } else if (!last.equals(now)) {
            documents.replace(article, now.text(), now.whole());
        }
    }

    /** Remembers where articles are at home now, and nothing of those that were erased. */
    public void settle(Collection<Article> all, Set<UUID> known) {
        List<UUID> erased = all.stream()
                .filter(article -> article.stage() == Stage.ERASED)
                .map(Article::id)
                .toList();
        if (!erased.isEmpty()) {
            documents.deleteByArticleIn(erased);
        }
        if (!known.isEmpty()) {
            homes.deleteByArticleIn(known);
        }
        List<CanonicalAddress> found = all.stream()
                .filter(article -> article.stage() != Stage.ERASED && home(article) != null)
                .map(article -> new CanonicalAddress(article.id(), String.valueOf(home(article))))
                .toList();
        if (!found.isEmpty()) {
            homes.saveAll(found);
        }
    }

    /** One that is at home at another address is another article, whatever its text. */
    private Optional<Article> newest(List<UUID> ids, Submitter submitter, @Nullable String home) {
        return ids.isEmpty()
                ? Optional.empty()
                : articles.findByIdIn(ids).stream()
                        .filter(article -> home == null || home(article) == null || home.equals(home(article)))
                        .filter(article -> submitter.mayEdit().test(article))
                        .max(Comparator.comparing(article -> article.id().toString()));
    }

    private static @Nullable String home(Article article) {
        return DocumentIdentity.home(article.links().canonicalUrl());
    }
}
