package dateline.operations.availability;

import com.zaxxer.hikari.HikariDataSource;
import dateline.problem.StoreFailure;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connections to the store. When all are in use, a request waits for one. When the store is away, a request fails
 * within a second, since waiting would not help it.
 */
public final class StoreConnections implements DataSource {
    /** How long the pool looks for a connection before it is asked again whether the store is away. */
    public static final Duration STEP = Duration.ofMillis(500);

    /** The SQL state "connection does not exist". */
    private static final String NO_CONNECTION = "08003";

    private final HikariDataSource pool;
    private final StoreAvailability availability;
    private final StoreSilence silence;
    private final boolean isRemote;
    private final long maxNanos;

    /** @param wait how long a request waits for a connection while all are in use */
    StoreConnections(HikariDataSource pool, StoreAvailability availability, StoreSilence silence, Duration wait) {
        this.pool = pool;
        this.availability = availability;
        this.silence = silence;
        this.isRemote = StoreCheck.isRemote(pool);
        this.maxNanos = wait.toNanos();
    }

    /** @throws SQLTransientConnectionException when the store is away, or no connection becomes free in time */
    @Override
    public Connection getConnection() throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            if (availability.isAway()) {
                throw new SQLTransientConnectionException("The store does not answer", NO_CONNECTION);
            }
            try {
                Connection connection = pool.getConnection();
                if (isRemote) {
                    silence.use(connection);
                }
                return connection;
            } catch (SQLTransientConnectionException e) {
                // The pool names the last failure to connect as the cause, and no cause when all connections are in
                // use.
                if (e.getCause() != null && StoreFailure.isIn(e.getCause())) {
                    availability.connectionFailed();
                }
                if (availability.isAway() || System.nanoTime() - begun >= maxNanos) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("All connections have the user of the store's address");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(pool) || pool.isWrapperFor(type);
    }
}
