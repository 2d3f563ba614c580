package dateline.operations.metric;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The pool of connections to the store, with the names that Hikari gives. */
@Singleton
final class PoolMetrics implements MeterBinder {
    private final DataSource store;

    PoolMetrics(DataSource store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        try {
            HikariDataSource pool = DelegatingDataSource.unwrapDataSource(store).unwrap(HikariDataSource.class);
            pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        } catch (SQLException e) {
            throw new IllegalStateException("The connections to the store are not those of Hikari", e);
        }
    }
}
