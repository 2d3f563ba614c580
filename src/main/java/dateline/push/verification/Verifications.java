package dateline.push.verification;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored verifications; a row is deleted when its callback has been asked. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Verifications extends GenericRepository<Verification, UUID> {
    Verification save(Verification verification);

    /**
     * Those that are due; their rows stay locked.
     *
     * @param hosts hosts whose callbacks are left out
     * @param clients clients whose requests are left out
     */
    @Query("""
            SELECT verification.*
            FROM (
                SELECT id
                FROM verification
                WHERE due <= :now AND host NOT IN (:hosts) AND client NOT IN (:clients)
                ORDER BY due
                LIMIT :limit
            ) AS candidate
            JOIN verification ON verification.id = candidate.id
            WHERE verification.due <= :now
            FOR UPDATE SKIP LOCKED
            """)
    List<Verification> due(Instant now, Collection<String> hosts, Collection<String> clients, int limit);

    @Query("UPDATE verification SET due = :until WHERE id IN (:ids)")
    void claim(Collection<UUID> ids, Instant until);

    /** Ends all claims. */
    @Query("UPDATE verification SET due = :now WHERE due > :now")
    void endClaims(Instant now);

    int deleteById(UUID id);

    /** Deletes earlier requests for a subscription, which a later one replaces. */
    @Query("""
            DELETE FROM verification
            WHERE host = :host AND kind = :kind AND path = :path AND callback = :callback AND mode <> 'DENIED'
            """)
    void deleteEarlier(String host, String kind, String path, String callback);

    /** Whether a webhook waits for its verification. */
    @Query("SELECT EXISTS (SELECT 1 FROM verification WHERE kind = 'WEBHOOK' AND topic = :name)")
    boolean isWebhookWaiting(String name);

    @Query("DELETE FROM verification WHERE kind = 'WEBHOOK' AND topic = :name")
    void deleteOfWebhook(String name);

    @Query("SELECT COUNT(*) FROM (SELECT 1 FROM verification WHERE client = :client LIMIT :limit) AS some_of_client")
    int countOfClient(String client, int limit);

    @Query("SELECT COUNT(*) FROM (SELECT 1 FROM verification WHERE host = :host LIMIT :limit) AS some_of_host")
    int countOfHost(String host, int limit);
}
