package dateline.operations.store;

import dateline.problem.StoreFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A connection of a command to the store, with the settings that the server uses, but without the server. */
public final class StoreConnection {
    /** H2: another program has opened the file. */
    private static final int ALREADY_OPEN = 90020;

    /** H2: the file is corrupted, has another version, or has made the program itself fail. */
    private static final Set<Integer> DAMAGE = Set.of(90030, 90048, 50000);

    /** The user of an embedded store whose address names none, as the server's pool has it. */
    private static final String USER = "sa";

    private StoreConnection() {}

    /** Opens an existing store; an embedded store that does not exist is not made. */
    public static Connection open(StoreAddress address) throws SQLException {
        return open(address, new Properties());
    }

    /** Opens an existing store without changing its file. */
    public static Connection openReadOnly(StoreAddress address) throws SQLException {
        Properties settings = new Properties();
        if (address.isEmbedded()) {
            settings.put("ACCESS_MODE_DATA", "r");
        }
        return open(address, settings);
    }

    /** Opens the embedded store, and makes it when it does not exist. */
    public static Connection make(StoreAddress address) throws SQLException {
        return connect(address, new Properties());
    }

    /** New connections to the embedded store, which is open. */
    public static DataSource source(StoreAddress address) {
        StringBuilder url = new StringBuilder(address.url());
        EmbeddedStore.apply(
                address,
                (name, value) -> url.append(';').append(name).append('=').append(value));
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url.toString());
        source.setUser(address.user() == null ? USER : address.user());
        source.setPassword(address.password() == null ? "" : address.password());
        return source;
    }

    private static Connection open(StoreAddress address, Properties settings) throws SQLException {
        if (address.isEmbedded()) {
            settings.put("IFEXISTS", "TRUE");
        }
        return connect(address, settings);
    }

    private static Connection connect(StoreAddress address, Properties settings) throws SQLException {
        if (address.isEmbedded()) {
            settings.put("user", USER);
            settings.put("password", "");
            EmbeddedStore.apply(address, settings::put);
        }
        if (address.user() != null) {
            settings.put("user", address.user());
        }
        if (address.password() != null) {
            settings.put("password", address.password());
        }
        return DriverManager.getConnection(address.url(), settings);
    }

    /** Whether the file of the embedded store is damaged. */
    public static boolean isDamage(SQLException failure) {
        return DAMAGE.contains(failure.getErrorCode())
                && !StoreFailure.FULL.equals(StoreFailure.causeOf(failure).orElse(null));
    }

    /** Whether opening the embedded store failed because a running program has opened it. */
    public static boolean isInUse(SQLException failure) {
        return failure.getErrorCode() == ALREADY_OPEN;
    }
}
