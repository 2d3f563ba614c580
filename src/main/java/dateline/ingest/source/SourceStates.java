package dateline.ingest.source;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored states of sources. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SourceStates extends GenericRepository<SourceState, String> {
    Optional<SourceState> findBySource(String source);

    List<SourceState> findBySourceIn(Collection<String> sources);

    /** The first due source of a host. */
    @Query("""
            SELECT *
            FROM source_state
            WHERE host = :host AND next_look <= :now
            ORDER BY next_look, source
            LIMIT 1
            """)
    Optional<SourceState> firstDue(String host, Instant now);

    SourceState save(SourceState state);

    SourceState update(SourceState state);

    /** Makes those due that a killed server was looking at. */
    @Query("UPDATE source_state SET looking = FALSE, next_look = :now WHERE looking = TRUE")
    void endLooks(Instant now);

    /** Sets the next look of a source to the earliest time. */
    @Query("""
            UPDATE source_state
            SET next_look = :at, standing = CASE WHEN standing = 'ENDED' THEN 'ACTIVE' ELSE standing END
            WHERE source = :source
            """)
    void lookAt(String source, Instant at);
}
