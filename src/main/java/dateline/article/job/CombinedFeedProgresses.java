package dateline.article.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The stored progress of {@link CombinedFeedJob}; a row is deleted when its feed is complete. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface CombinedFeedProgresses extends GenericRepository<CombinedFeedProgress, String> {
    @Query("SELECT * FROM gathering ORDER BY name LIMIT 1")
    Optional<CombinedFeedProgress> next();

    Optional<CombinedFeedProgress> findByName(String name);

    CombinedFeedProgress save(CombinedFeedProgress progress);

    void update(CombinedFeedProgress progress);

    void deleteByName(String name);
}
