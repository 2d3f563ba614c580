package dateline.ingest.source.subscription;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored subscriptions at hubs. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface HubSubscriptions extends GenericRepository<HubSubscription, String> {
    HubSubscription save(HubSubscription subscription);

    HubSubscription update(HubSubscription subscription);

    Optional<HubSubscription> findByCallback(String callback);

    /** The row of a callback, which stays locked. */
    @Query("SELECT * FROM hub_subscription WHERE callback = :callback FOR UPDATE")
    Optional<HubSubscription> lock(String callback);

    List<HubSubscription> findBySourceIn(Collection<String> sources);

    /** The rows of a source, which stay locked. */
    @Query("SELECT * FROM hub_subscription WHERE source = :source ORDER BY created, callback FOR UPDATE")
    List<HubSubscription> lockAll(String source);

    /** Those that are due; their rows stay locked. */
    @Query("""
            SELECT hub_subscription.*
            FROM (SELECT callback FROM hub_subscription WHERE due <= :now ORDER BY due, callback LIMIT :limit) AS candidate
            JOIN hub_subscription ON hub_subscription.callback = candidate.callback
            WHERE hub_subscription.due <= :now
            FOR UPDATE SKIP LOCKED
            """)
    List<HubSubscription> due(Instant now, int limit);

    int deleteByCallback(String callback);
}
