package dateline.article.job;

import dateline.article.feed.FeedKey;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** The stored progress of {@link RefilingJob}; a row is deleted when its feed is complete. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface RefilingProgresses extends GenericRepository<RefilingProgress, String> {
    /** The feed of all articles comes last, since it takes long and clients may wait for the others. */
    @Query("SELECT * FROM refiling ORDER BY CASE feed WHEN 'all' THEN 1 ELSE 0 END, feed LIMIT 1")
    Optional<RefilingProgress> next();

    /** Begins to file the articles of a feed again, from the newest on. */
    default void begin(FeedKey feed) {
        deleteByFeed(feed.value());
        save(RefilingProgress.of(feed.value()));
    }

    RefilingProgress save(RefilingProgress progress);

    void update(RefilingProgress progress);

    void deleteByFeed(String feed);
}
