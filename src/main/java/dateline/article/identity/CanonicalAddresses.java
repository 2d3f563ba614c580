package dateline.article.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored canonical addresses. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CanonicalAddresses extends GenericRepository<CanonicalAddress, UUID> {
    /** The newest articles with an address; there may be several. */
    @Query("SELECT article FROM article_home WHERE address = :address ORDER BY article DESC LIMIT :limit")
    List<UUID> at(String address, int limit);

    @Query("DELETE FROM article_home WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    List<CanonicalAddress> saveAll(Iterable<CanonicalAddress> addresses);
}
