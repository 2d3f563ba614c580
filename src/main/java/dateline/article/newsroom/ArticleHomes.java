package dateline.article.newsroom;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where articles are at home. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ArticleHomes extends GenericRepository<ArticleHome, UUID> {
    /** The newest articles of an address: it may have several. */
    @Query("SELECT article FROM article_home WHERE address = :address ORDER BY article DESC LIMIT :limit")
    List<UUID> at(String address, int limit);

    @Query("DELETE FROM article_home WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    List<ArticleHome> saveAll(Iterable<ArticleHome> homes);
}
