package dateline.ingest.source.look;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored hosts of sources. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SourceHosts extends GenericRepository<SourceHost, String> {
    /** Adds a host, unless it is there. */
    @Query("INSERT INTO source_host (host, due, claimed) VALUES (:host, :at, :at) ON CONFLICT DO NOTHING")
    void add(String host, Instant at);

    /** The row of a host, which stays locked. */
    @Query("SELECT * FROM source_host WHERE host = :host FOR UPDATE")
    Optional<SourceHost> lock(String host);

    /** Those that are due and not claimed; their rows stay locked. */
    @Query("""
            SELECT *
            FROM source_host
            WHERE due <= :now AND claimed <= :now
            ORDER BY due, host
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    List<SourceHost> due(Instant now, int limit);

    /** When the next host is due, after those that are now; empty for never. */
    @Query("""
            SELECT due
            FROM source_host
            WHERE due > :now AND claimed <= :now
            ORDER BY due
            LIMIT 1
            """)
    Optional<Instant> nextDue(Instant now);

    @Query("UPDATE source_host SET claimed = :until WHERE host IN (:hosts)")
    void claim(Collection<String> hosts, Instant until);

    /** Makes a claim longer; 0 when another node has it. */
    @Query("UPDATE source_host SET claimed = :until WHERE host = :host AND claimed = :before")
    int renew(String host, Instant before, Instant until);

    /**
     * Ends a claim, and notes when the host is due again: at once when documents of hubs wait. It begins with the documents,
     * of which there are few, and reads one row of an index, so that a host with a thousand sources costs no more than another.
     */
    @Query("""
            UPDATE source_host
            SET claimed = :now, due = CASE
                WHEN EXISTS (
                    SELECT 1
                    FROM pushed_document
                    WHERE EXISTS (
                        SELECT 1
                        FROM source_state
                        WHERE source_state.source = pushed_document.source AND source_state.host = :host))
                THEN CAST(:now AS TIMESTAMP WITH TIME ZONE)
                ELSE (
                    SELECT next_look
                    FROM source_state
                    WHERE source_state.host = :host AND next_look IS NOT NULL
                    ORDER BY source_state.host, next_look
                    LIMIT 1)
            END
            WHERE host = :host AND claimed = :before
            """)
    int release(String host, Instant before, Instant now);

    /** Makes a host due at a time, unless it is due before. */
    @Query("UPDATE source_host SET due = :at WHERE host = :host AND (due IS NULL OR due > :at)")
    void dueAt(String host, Instant at);

    /** Ends all claims. */
    @Query("UPDATE source_host SET claimed = :now WHERE claimed > :now")
    void endClaims(Instant now);
}
