package dateline.article.checksum;

import dateline.article.Article;
import dateline.article.ArticleDetailsColumn;
import io.micronaut.core.convert.ConversionContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes the checksums of articles, in the transaction of the caller, which holds the lock of the change log. */
@Singleton
public final class ChecksumWriter {
    private final ArticleChecksums checksums;
    private final ArticleDetailsColumn details;

    ChecksumWriter(ArticleChecksums checksums, ArticleDetailsColumn details) {
        this.checksums = checksums;
        this.details = details;
    }

    /**
     * Writes the checksums of articles as they are now.
     *
     * @param stored ids of those that were stored before
     */
    public void write(Collection<Article> articles, Set<UUID> stored) {
        if (!stored.isEmpty()) {
            checksums.deleteByArticleIn(stored);
        }
        List<ArticleChecksum> all = articles.stream().map(this::of).toList();
        if (!all.isEmpty()) {
            checksums.saveAll(all);
        }
    }

    private ArticleChecksum of(Article article) {
        StoredText text = new StoredText(
                article.id(),
                article.stage().name(),
                article.section(),
                article.title(),
                article.summary(),
                article.content(),
                details.convertToPersistedValue(article.details(), ConversionContext.DEFAULT),
                article.change());
        return new ArticleChecksum(article.id(), article.change(), text.checksum());
    }
}
