package dateline.section;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored former slugs of sections. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface FormerSlugs extends GenericRepository<FormerSlug, String> {
    Optional<FormerSlug> findBySlug(String slug);

    FormerSlug save(FormerSlug former);

    List<FormerSlug> listOrderBySlug();

    List<FormerSlug> saveAll(Iterable<FormerSlug> former);

    void deleteBySlug(String slug);

    void deleteAll();
}
