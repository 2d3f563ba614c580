package dateline.operations.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dateline.operations.availability.StoreCheck;
import dateline.operations.availability.StoreConnections;
import dateline.problem.StoreFailure;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.BeanInitializedEventListener;
import io.micronaut.context.event.BeanInitializingEvent;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connections to the store. H2 closes itself when it can't write, for example on a full disk, but its connections
 * still count as valid. When one of them fails for that reason all are closed, and the next one opens the store again.
 */
@Singleton
final class StorePool implements BeanInitializedEventListener<DatasourceConfiguration> {
    private final StoreSettings settings;
    private final StoreDisks disks;
    private final StoreCheck check;
    private final AtomicReference<@Nullable HikariDataSource> connections = new AtomicReference<>();
    private volatile Duration wait = StoreConnections.STEP;

    StorePool(StoreSettings settings, StoreDisks disks, StoreCheck check) {
        this.settings = settings;
        this.disks = disks;
        this.check = check;
    }

    /** Runs before the driver is chosen by the address. */
    @Override
    public DatasourceConfiguration onInitialized(BeanInitializingEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration store = event.getBean();
        StoreAddress address = settings.address();
        store.setUrl(address.url());
        if (address.user() != null) {
            store.setUsername(address.user());
        }
        if (address.password() != null) {
            store.setPassword(address.password());
        }
        if (address.isEmbedded()) {
            EmbeddedStore.apply(address, store::addDataSourceProperty);
        } else {
            RemoteStore.apply(address, store::addDataSourceProperty);
        }
        wait = Duration.ofMillis(store.getConnectionTimeout());
        Duration step = wait.compareTo(StoreConnections.STEP) < 0 ? wait : StoreConnections.STEP;
        store.setConnectionTimeout(step.toMillis());
        store.setValidationTimeout(step.toMillis());
        store.setExceptionOverride(new ConnectionEviction(this));
        return store;
    }

    /**
     * Handles the failure of a connection.
     *
     * @return whether the connection cannot be used any more
     */
    boolean hasEnded(SQLException failure) {
        if (StoreFailure.causeOf(failure).filter(StoreFailure.FULL::equals).isPresent()) {
            disks.ranOut();
        }
        boolean ended = StoreFailure.endsConnection(failure);
        HikariDataSource all = connections.get();
        HikariPoolMXBean pool = all == null ? null : all.getHikariPoolMXBean();
        if (ended && pool != null) {
            pool.softEvictConnections();
        }
        return ended;
    }

    /** Keeps the pool when Micronaut has made it, before others wrap it. */
    @Singleton
    static final class PoolListener implements BeanCreatedEventListener<DataSource>, Ordered {
        private final StorePool pool;

        PoolListener(StorePool pool) {
            this.pool = pool;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
            if (event.getBean() instanceof HikariDataSource made) {
                pool.connections.set(made);
                return pool.check.guard(made, pool.wait);
            }
            return event.getBean();
        }
    }
}
