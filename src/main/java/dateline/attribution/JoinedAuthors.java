package dateline.attribution;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The authors whose names are joined. There are few, so all are read at once. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface JoinedAuthors extends GenericRepository<JoinedAuthor, String> {
    List<JoinedAuthor> listOrderBySlug();

    Optional<JoinedAuthor> findBySlug(String slug);

    List<JoinedAuthor> saveAll(Iterable<JoinedAuthor> authors);

    JoinedAuthor update(JoinedAuthor author);

    void deleteBySlug(String slug);

    void deleteAll();
}
