package dateline.article.newsroom;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Gathering that is left to do. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Gatherings extends GenericRepository<Gathering, String> {
    @Query("SELECT * FROM gathering ORDER BY name LIMIT 1")
    Optional<Gathering> next();

    Optional<Gathering> findByName(String name);

    Gathering save(Gathering gathering);

    void update(Gathering gathering);

    void deleteByName(String name);
}
