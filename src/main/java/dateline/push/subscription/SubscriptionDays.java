package dateline.push.subscription;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The stored counts of days. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SubscriptionDays extends GenericRepository<Subscription, UUID> {
    /** The days of a subscription, the latest first. */
    @Query("SELECT * FROM subscription_day WHERE subscription = :subscription ORDER BY on_day DESC")
    List<SubscriptionDay> of(UUID subscription);

    @Query("DELETE FROM subscription_day WHERE on_day < :day")
    void deleteBefore(LocalDate day);
}
