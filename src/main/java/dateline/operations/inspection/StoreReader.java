package dateline.operations.inspection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a store that may be damaged. A failure may close its connection; the next query opens another one. */
final class StoreReader implements AutoCloseable {
    private static final int FETCH = 1_000;

    private final StoreInspection.Source source;
    private @Nullable Connection connection;

    StoreReader(StoreInspection.Source source) {
        this.source = source;
    }

    /** Reads a row of a result. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The rows of a query with parameters. */
    <T> List<T> list(String sql, Row<T> row, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
            return rows;
        }
    }

    /** Reads all values of a table, and keeps none. */
    void scan(String table, Runnable step) throws SQLException {
        Connection open = connection();
        open.setAutoCommit(false);
        try (Statement statement = open.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.getObject(column);
                    }
                    step.run();
                }
            }
        } finally {
            if (isUsable(open)) {
                open.rollback();
                open.setAutoCommit(true);
            }
        }
    }

    /** The tables of the store. */
    List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        Connection open = connection();
        try (ResultSet tables = open.getMetaData().getTables(open.getCatalog(), open.getSchema(), "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_TYPE").endsWith("TABLE")) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null || !isUsable(open)) {
            open = source.open();
            connection = open;
            readLazily(open, true);
        }
        return open;
    }

    /** Otherwise H2 collects all rows of a table before it gives the first. */
    private static void readLazily(Connection connection, boolean lazily) throws SQLException {
        if (connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LAZY_QUERY_EXECUTION " + (lazily ? 1 : 0));
            }
        }
    }

    private static boolean isUsable(Connection connection) {
        try {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        Connection open = connection;
        if (open != null) {
            // The pool gives the connection to others.
            if (isUsable(open)) {
                readLazily(open, false);
            }
            open.close();
        }
    }
}
