package dateline.attribution;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The stored agencies. There are few, so all are read at once. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Agencies extends GenericRepository<Agency, String> {
    List<Agency> listOrderBySlug();

    long count();

    List<Agency> saveAll(Iterable<Agency> agencies);

    Agency update(Agency agency);

    void deleteAll();

    /** The agencies in use. */
    default List<Agency> open() {
        return listOrderBySlug().stream().filter(Agency::isOpen).toList();
    }
}
