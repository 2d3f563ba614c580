package dateline.article;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored articles, read without their contents. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ArticleHeaders extends GenericRepository<ArticleHeader, UUID> {
    List<ArticleHeader> findByIdIn(Collection<UUID> ids);
}
