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
 * Recognises documents without an external id that are imported again: by their canonical address, or else by their text
 * and section. Callers that store hold the lock of the change log, so of two documents at once the second finds the first.
 */
@Singleton
public final class ImportedDocuments {
    /** How many articles with the same address or text are considered. */
    private static final int CANDIDATES = 50;

    private final Articles articles;
    private final CanonicalAddresses addresses;
    private final ArticleDocuments documents;

    ImportedDocuments(Articles articles, CanonicalAddresses addresses, ArticleDocuments documents) {
        this.articles = articles;
        this.addresses = addresses;
        this.documents = documents;
    }

    /** The article that was imported from the same document; of several, the newest that the submitter may edit. */
    public Optional<Article> find(Submission submission) {
        DocumentIdentity identity = submission.document();
        if (identity == null || identity.createAgain() || submission.article().externalId() != null) {
            return Optional.empty();
        }
        String address = identity.address();
        return (address == null
                        ? Optional.<Article>empty()
                        : newest(addresses.at(address, CANDIDATES), submission.submitter(), address))
                .or(() ->
                        newest(documents.withText(identity.textDigest(), CANDIDATES), submission.submitter(), address));
    }

    /** Whether an article was last imported from exactly this document; then later edits of the article stay. */
    public boolean isSame(Article article, Submission submission) {
        DocumentIdentity identity = submission.document();
        return identity != null
                && submission.article().externalId() == null
                && documents
                        .findByArticle(article.id())
                        .filter(last -> last.documentDigest().equals(identity.documentDigest()))
                        .isPresent();
    }

    /** Stores the identity of the document that an article was imported from. */
    public void save(UUID article, @Nullable DocumentIdentity identity) {
        if (identity == null) {
            return;
        }
        ArticleDocument last = documents.findByArticle(article).orElse(null);
        ArticleDocument now = new ArticleDocument(article, identity.textDigest(), identity.documentDigest());
        if (last == null) {
            documents.save(now);
        } else if (!last.equals(now)) {
            documents.update(article, now.textDigest(), now.documentDigest());
        }
    }

    /**
     * Stores the present canonical addresses of articles, and deletes what is stored for erased ones.
     *
     * @param stored ids of those that were stored before
     */
    public void update(Collection<Article> all, Set<UUID> stored) {
        List<UUID> erased = all.stream()
                .filter(article -> article.stage() == Stage.ERASED)
                .map(Article::id)
                .toList();
        if (!erased.isEmpty()) {
            documents.deleteByArticleIn(erased);
        }
        if (!stored.isEmpty()) {
            addresses.deleteByArticleIn(stored);
        }
        List<CanonicalAddress> found = all.stream()
                .filter(article -> article.stage() != Stage.ERASED && address(article) != null)
                .map(article -> new CanonicalAddress(article.id(), String.valueOf(address(article))))
                .toList();
        if (!found.isEmpty()) {
            addresses.saveAll(found);
        }
    }

    /** An article with another canonical address is another article, even if the text is the same. */
    private Optional<Article> newest(List<UUID> ids, Submitter submitter, @Nullable String address) {
        return ids.isEmpty()
                ? Optional.empty()
                : articles.findByIdIn(ids).stream()
                        .filter(article ->
                                address == null || address(article) == null || address.equals(address(article)))
                        .filter(article -> submitter.mayEdit().test(article))
                        .max(Comparator.comparing(article -> article.id().toString()));
    }

    private static @Nullable String address(Article article) {
        return DocumentIdentity.address(article.links().canonicalUrl());
    }
}
