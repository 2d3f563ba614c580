package dateline.article.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored digests of imported documents. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ArticleDocuments extends GenericRepository<ArticleDocument, UUID> {
    Optional<ArticleDocument> findByArticle(UUID article);

    /** The newest articles with a text; there are several when the client asked for that. */
    @Query("SELECT article FROM article_document WHERE text = :textDigest ORDER BY article DESC LIMIT :limit")
    List<UUID> withText(String textDigest, int limit);

    ArticleDocument save(ArticleDocument document);

    @Query("UPDATE article_document SET text = :textDigest, whole = :documentDigest WHERE article = :article")
    void update(UUID article, String textDigest, String documentDigest);

    @Query("DELETE FROM article_document WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);
}
