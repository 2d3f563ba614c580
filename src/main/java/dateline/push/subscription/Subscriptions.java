package dateline.push.subscription;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored subscriptions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Subscriptions extends GenericRepository<Subscription, UUID> {
    Optional<Subscription> findById(UUID id);

    Subscription save(Subscription subscription);

    /** Those in the order of their ids, after an id; a filter that is null selects all. */
    @Query("""
            SELECT *
            FROM subscription
            WHERE id > :after
                AND (CAST(:kind AS VARCHAR) IS NULL OR kind = CAST(:kind AS VARCHAR))
                AND (CAST(:state AS VARCHAR) IS NULL OR state = CAST(:state AS VARCHAR))
                AND (CAST(:topic AS VARCHAR) IS NULL OR topic = CAST(:topic AS VARCHAR))
                AND (CAST(:callback AS VARCHAR) IS NULL OR callback = CAST(:callback AS VARCHAR))
                AND (CAST(:host AS VARCHAR) IS NULL OR host = CAST(:host AS VARCHAR))
            ORDER BY id
            LIMIT :limit
            """)
    List<Subscription> page(
            UUID after,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String topic,
            @Nullable String callback,
            @Nullable String host,
            int limit);

    /** The subscription of a document with a callback. */
    Optional<Subscription> findByDocumentAndKindAndCallback(int document, SubscriptionKind kind, String callback);

    /**
     * Those of a document in a state that are behind its number and not claimed; their rows stay locked. One whose lease
     * has ended is told nothing more.
     *
     * <p>H2 reads and sorts all such rows when it locks them; it reads only the first ones of the index in an inner query,
     * which it does not lock. PostgreSQL locks there, before the limit. For {@code <} H2 would read the equal ones too, which
     * are all that have been told.
     *
     * @param busy hosts whose callbacks are left out
     */
    @Query("""
            SELECT subscription.*
            FROM (
                SELECT id
                FROM subscription
                WHERE document = :document AND state = :state AND acknowledged <= :number - 1 AND claimed <= :now
                    AND host NOT IN (:busy) AND (ends IS NULL OR ends > :now)
                ORDER BY document, state, acknowledged
                LIMIT :limit
            ) AS candidate
            JOIN subscription ON subscription.id = candidate.id
            WHERE subscription.acknowledged < :number AND subscription.claimed <= :now
            FOR UPDATE SKIP LOCKED
            """)
    List<Subscription> behind(int document, String state, long number, Instant now, Collection<String> busy, int limit);

    /**
     * Those that are to be tried again now, while their lease lasts; their rows stay locked.
     *
     * @param busy hosts whose callbacks are left out
     */
    @Query("""
            SELECT subscription.*
            FROM (
                SELECT id
                FROM subscription
                WHERE retry <= :now AND claimed <= :now AND host NOT IN (:busy) AND (ends IS NULL OR ends > :now)
                ORDER BY retry
                LIMIT :limit
            ) AS candidate
            JOIN subscription ON subscription.id = candidate.id
            WHERE subscription.retry <= :now AND subscription.claimed <= :now
            FOR UPDATE SKIP LOCKED
            """)
    List<Subscription> dueRetries(Instant now, Collection<String> busy, int limit);

    /** Claims some of them until a time. */
    @Query("UPDATE subscription SET claimed = :until WHERE id IN (:ids)")
    void claim(Collection<UUID> ids, Instant until);

    /** Ends all claims. */
    @Query("UPDATE subscription SET claimed = :now WHERE claimed > :now AND state <> 'SUSPENDED'")
    void endClaims(Instant now);

    /**
     * Whether one of a document is behind its number and will be told without another change. A retry of a webhook may
     * deliver only some of its changes, so it counts.
     */
    @Query("""
            SELECT
                EXISTS (
                    SELECT 1
                    FROM subscription
                    WHERE document = :document AND state = 'ACTIVE' AND acknowledged <= :number - 1
                        AND (ends IS NULL OR ends > :now)
                )
                OR EXISTS (
                    SELECT 1
                    FROM subscription
                    WHERE document = :document AND state = 'SLOW' AND acknowledged <= :number - 1
                        AND (ends IS NULL OR ends > :now)
                )
                OR EXISTS (
                    SELECT 1
                    FROM subscription
                    WHERE document = :document AND document = 0 AND state = 'RETRYING' AND acknowledged <= :number - 1
                )
            """)
    boolean isAnyBehind(int document, long number, Instant now);

    /** Renews one: its lease, secret and form, and ends a suspension. */
    @Query("""
            UPDATE subscription
            SET topic = :topic, secret = :secret, delta = :delta, ends = :ends, client = :client,
                state = CASE WHEN state = 'PAUSED' THEN state ELSE 'ACTIVE' END, retry = NULL, failures = 0,
                failing = NULL, claimed = CASE WHEN state = 'SUSPENDED' THEN created ELSE claimed END
            WHERE document = :document AND kind = :kind AND callback = :callback
            """)
    int renew(
            int document,
            String kind,
            String callback,
            String topic,
            @Nullable String secret,
            boolean delta,
            @Nullable Instant ends,
            String client);

    @Query("UPDATE subscription SET state = 'PAUSED', retry = NULL WHERE id = :id")
    int pause(UUID id);

    /** Serves one again, whatever its state was. A delivery that is under way is not begun a second time. */
    @Query("""
            UPDATE subscription
            SET claimed = CASE WHEN state = 'SUSPENDED' THEN :now ELSE claimed END, state = 'ACTIVE', retry = NULL,
                failures = 0, failing = NULL
            WHERE id = :id
            """)
    int resume(UUID id, Instant now);

    /** Changes what was acknowledged, so that changes are told again or are passed over. */
    @Query("UPDATE subscription SET acknowledged = :number WHERE id = :id")
    int acknowledge(UUID id, long number);

    @Query("DELETE FROM subscription WHERE document = :document AND kind = :kind AND callback = :callback")
    int delete(int document, String kind, String callback);

    int deleteById(UUID id);

    /** Those whose lease has ended. */
    @Query("SELECT id FROM subscription WHERE ends <= :now ORDER BY ends LIMIT :limit")
    List<UUID> ended(Instant now, int limit);

    @Query("DELETE FROM subscription WHERE id IN (:ids)")
    void deleteAll(Collection<UUID> ids);

    /** Suspended ones that are to be verified again; their rows stay locked. */
    @Query("""
            SELECT *
            FROM subscription
            WHERE state = 'SUSPENDED' AND kind <> 'WEBHOOK' AND claimed <= :now AND (ends IS NULL OR ends > :now)
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    List<Subscription> suspended(Instant now, int limit);

    /** Those of a document, in any order. */
    @Query("SELECT * FROM subscription WHERE document = :document LIMIT :limit")
    List<Subscription> ofDocument(int document, int limit);

    @Query("SELECT COUNT(*) FROM (SELECT 1 FROM subscription WHERE host = :host LIMIT :limit) AS some_of_host")
    int countOfHost(String host, int limit);

    @Query("SELECT COUNT(*) FROM (SELECT 1 FROM subscription WHERE client = :client LIMIT :limit) AS some_of_client")
    int countOfClient(String client, int limit);

    @Query("""
            SELECT COUNT(*)
            FROM (
                SELECT 1
                FROM subscription
                WHERE document = (SELECT id FROM subscribed_document WHERE path = :path)
                LIMIT :limit
            ) AS some_of_document
            """)
    int countOfPath(String path, int limit);

    /** The number of all. */
    @Query("SELECT COUNT(*) FROM subscription")
    long countAll();
}
