package dateline.section;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The store's one publication. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Publications extends GenericRepository<Publication, String> {
    Optional<Publication> findByName(String name);

    Publication save(Publication publication);

    Publication update(Publication publication);
}
