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

    /** The first due source of a host. It is in the order of an index, so that the others that are due are not read. */
    @Query("""
            SELECT *
            FROM source_state
            WHERE host = :host AND next_look <= :now
            ORDER BY host, next_look
            LIMIT 1
            """)
    Optional<SourceState> firstDue(String host, Instant now);

    SourceState save(SourceState state);

    SourceState update(SourceState state);

    /** Notes that a node looks at a source, at the longest until a time. */
    @Query("UPDATE source_state SET looking = TRUE, next_look = :until WHERE source = :source")
    void beginLook(String source, Instant until);

    /** What others may have changed during a look; empty when they have changed or deleted the source itself. */
    @Query("""
            SELECT source_state.host, source_state.next_look
            FROM source
            JOIN source_state ON source_state.source = source.name
            WHERE source.name = :source AND source.changed = :changed
            """)
    Optional<LookClaim> claim(String source, Instant changed);

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
