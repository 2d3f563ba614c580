package dateline.article;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored articles. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Articles extends GenericRepository<Article, UUID> {
    Optional<Article> findById(UUID id);

    List<Article> findByIdIn(Collection<UUID> ids);

    List<Article> findByExternalIdIn(Collection<String> externalIds);

    long count();

    List<Article> saveAll(Iterable<Article> articles);

    List<Article> updateAll(Iterable<Article> articles);
}
