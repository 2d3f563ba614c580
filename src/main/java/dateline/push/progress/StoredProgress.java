package dateline.push.progress;

import dateline.push.subscription.Subscription;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Counts the stored subscriptions and their documents. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StoredProgress extends GenericRepository<Subscription, UUID> {
    /** Those of each kind and state. */
    @Query("""
            SELECT
                subscription.kind AS kind,
                subscription.state AS state,
                COUNT(*) AS number,
                SUM(CASE WHEN subscription.acknowledged < subscribed_document.number THEN 1 ELSE 0 END) AS behind
            FROM subscription
            JOIN subscribed_document ON subscribed_document.id = subscription.document
            GROUP BY subscription.kind, subscription.state
            """)
    List<SubscriptionCount> subscriptions();

    /** The number of documents with changes that not all subscribers were told of who can be. */
    @Query("SELECT COUNT(*) FROM subscribed_document WHERE outstanding OR due IS NOT NULL")
    long outstanding();

    /** The time of the first of these changes. */
    @Query("SELECT MIN(changed) FROM subscribed_document WHERE outstanding OR due IS NOT NULL")
    Optional<Instant> earliest();
}
