package dateline.article.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What articles came as. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ArticleDocuments extends GenericRepository<ArticleDocument, UUID> {
    Optional<ArticleDocument> findByArticle(UUID article);

    /** The newest articles of a text: who asks for it makes several. */
    @Query("SELECT article FROM article_document WHERE text = :text ORDER BY article DESC LIMIT :limit")
    List<UUID> of(String text, int limit);

    ArticleDocument save(ArticleDocument document);

    @Query("UPDATE article_document SET text = :text, whole = :whole WHERE article = :article")
    void replace(UUID article, String text, String whole);

    @Query("DELETE FROM article_document WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);
}
