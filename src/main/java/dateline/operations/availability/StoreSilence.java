package dateline.operations.availability;

import com.zaxxer.hikari.HikariDataSource;
import dateline.problem.StoreFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the connections to a PostgreSQL that has said nothing for a while, on any connection. A statement would otherwise wait
 * for its answer for minutes. A statement that only takes long is not ended: meanwhile the server answers others.
 */
final class StoreSilence {
    /** Longer than a pause of a virtual machine that is moved, and shorter than what clients wait for an answer. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    /** While all connections of the pool are in use, the server is asked on another one after this time. */
    static final Duration BUSY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(StoreSilence.class);
    private static final String SECONDS = "1";

    private final LongSupplier nanos;
    private final Set<Connection> used = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private volatile long answered;

    /** @param nanos a clock that only goes forward */
    StoreSilence(LongSupplier nanos) {
        this.nanos = nanos;
        this.answered = nanos.getAsLong();
    }

    /** Notes a connection of the pool that somebody is going to use. */
    void use(Connection connection) throws SQLException {
        used.add(connection.unwrap(Connection.class));
    }

    /** Notes that the server has answered. */
    void answered() {
        answered = nanos.getAsLong();
    }

    /** Whether the server has not answered for a time. */
    boolean isSince(Duration time) {
        return nanos.getAsLong() - answered >= time.toNanos();
    }

    /** Whether the server answers on a new connection. A refusal is an answer too. */
    static boolean answersAnew(HikariDataSource pool) {
        Properties settings = new Properties();
        settings.putAll(pool.getDataSourceProperties());
        if (pool.getUsername() != null) {
            settings.put("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            settings.put("password", pool.getPassword());
        }
        for (String limit : List.of("connectTimeout", "loginTimeout", "socketTimeout")) {
            settings.put(limit, SECONDS);
        }
        try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), settings)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return !StoreFailure.isIn(e);
        }
    }

    /** Ends all connections when the server has been silent for too long; what waits for them fails. */
    void endConnections() {
        if (!isSince(LONGEST)) {
            return;
        }
        List<Connection> all;
        synchronized (used) {
            all = new ArrayList<>(used);
            used.clear();
        }
        if (all.isEmpty()) {
            return;
        }
        LOG.warn("The store has not answered for {} s: its connections are ended", LONGEST.toSeconds());
        for (Connection one : all) {
            try {
                one.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("A connection to the store can't be ended", e);
            }
        }
    }
}
