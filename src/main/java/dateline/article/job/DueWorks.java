package dateline.article.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored due work. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface DueWorks extends GenericRepository<DueWork, UUID> {
    /** The earliest time. */
    @Query("SELECT MIN(at) FROM due_work")
    Optional<Instant> earliest();

    /** The earliest due work. Callers hold the lock of {@link dateline.article.log.ChangeWriter}. */
    @Query("""
            SELECT *
            FROM due_work
            WHERE at <= :now
            ORDER BY at
            LIMIT :limit
            """)
    List<DueWork> due(Instant now, int limit);

    /** Changes the time. */
    @Query("UPDATE due_work SET at = :at WHERE article = :article")
    void postpone(UUID article, Instant at);

    @Query("DELETE FROM due_work WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    List<DueWork> saveAll(Iterable<DueWork> works);
}
