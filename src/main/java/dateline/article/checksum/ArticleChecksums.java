package dateline.article.checksum;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored checksums. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ArticleChecksums extends GenericRepository<ArticleChecksum, UUID> {
    @Query("DELETE FROM article_checksum WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    List<ArticleChecksum> saveAll(Iterable<ArticleChecksum> checksums);

    List<ArticleChecksum> findByArticleIn(Collection<UUID> articles);

    /** The texts of articles with ids above another one, in the order of the ids. */
    @Query("SELECT " + StoredText.COLUMNS + " FROM article WHERE id > :after ORDER BY id LIMIT :limit")
    List<StoredText> after(UUID after, int limit);

    /** Where the pass over the articles of an earlier release has come; empty when it has ended. */
    @Query("SELECT article FROM checksum_pass WHERE id = 1")
    Optional<UUID> passed();

    @Query("UPDATE checksum_pass SET article = :article WHERE id = 1")
    void pass(UUID article);

    @Query("DELETE FROM checksum_pass WHERE id = 1")
    void endPass();
}
