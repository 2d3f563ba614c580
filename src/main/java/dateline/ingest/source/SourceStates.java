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

    /** The first due sources of a host. They are in the order of an index, so that the others that are due are not read. */
    @Query("""
            SELECT source, failures, next_look
            FROM source_state
            WHERE host = :host AND next_look <= :now
            ORDER BY host, next_look
            LIMIT :limit
            """)
    List<DueSource> due(String host, Instant now, int limit);

    SourceState save(SourceState state);

    SourceState update(SourceState state);

    List<SourceState> updateAll(List<SourceState> states);

    /** Notes that a node looks at sources of some hosts because somebody has asked for it, at the longest until a time. */
    @Query("""
            UPDATE source_state
            SET looking = TRUE, next_look = :until
            WHERE source IN (:sources) AND host IN (:hosts)
            """)
    void beginLooks(Collection<String> sources, Collection<String> hosts, Instant until);

    /** Makes sources due that were not looked at, unless they are already. */
    @Query("""
            UPDATE source_state
            SET looking = FALSE, next_look = :now
            WHERE source IN (:sources) AND looking = TRUE AND next_look > :now
            """)
    void giveBack(Collection<String> sources, Instant now);

    /** What others may have changed during looks; a source that they have deleted is not there. */
    @Query("""
            SELECT source_state.source, source.changed, source_state.host, source_state.next_look
            FROM source
            JOIN source_state ON source_state.source = source.name
            WHERE source.name IN (:sources)
            """)
    List<LookClaim> claims(Collection<String> sources);

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
