package dateline.article.newsroom;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Filing that is left to do. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Refilings extends GenericRepository<Refiling, String> {
    /** The feed of everything comes last: it takes long, and somebody may wait for the others. */
    @Query("SELECT * FROM refiling ORDER BY feed DESC LIMIT 1")
    Optional<Refiling> next();

    Refiling save(Refiling refiling);

    void update(Refiling refiling);

    void deleteByFeed(String feed);
}
