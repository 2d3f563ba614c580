package dateline.readership.day;

import dateline.readership.count.DayCounts;
import dateline.readership.count.FormatCounts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Adds counts to the rows of days. Nodes add to the same rows. */
@Singleton
public class DayStore {
    private static final String BEGIN = """
            INSERT INTO readership (topic, counted_on, format, polls, not_modified, deltas, deliveries)
            VALUES (?, ?, ?, 0, 0, 0, 0)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD = """
            UPDATE readership
            SET polls = polls + ?, not_modified = not_modified + ?, deltas = deltas + ?, deliveries = deliveries + ?
            WHERE topic = ? AND counted_on = ? AND format = ?
            """;

    /** The tables of a day that has not ended. */
    private static final List<String> OPEN = List.of(
            "DELETE FROM readership_sketch WHERE counted_on < ?",
            "DELETE FROM readership_declared WHERE counted_on < ?",
            "DELETE FROM readership_salt WHERE counted_on < ?");

    private static final List<String> KEPT = List.of(
            "DELETE FROM readership WHERE counted_on < ?", "DELETE FROM readership_reader WHERE counted_on < ?");

    private final JdbcOperations jdbc;
    private final ReaderRows readers;

    DayStore(JdbcOperations jdbc, ReaderRows readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    /**
     * Adds counts of a topic.
     *
     * @return by how much more subscribers the readers with each name have declared for this topic on this day
     */
    @Transactional
    Map<String, Long> add(DayCounts counts) {
        SortedMap<String, FormatCounts> formats = counts.formats();
        jdbc.prepareStatement(BEGIN, statement -> {
            for (String format : formats.keySet()) {
                place(statement, 1, counts, format);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        jdbc.prepareStatement(ADD, statement -> {
            for (Map.Entry<String, FormatCounts> format : formats.entrySet()) {
                statement.setLong(1, format.getValue().polls());
                statement.setLong(2, format.getValue().notModified());
                statement.setLong(3, format.getValue().deltas());
                statement.setLong(4, format.getValue().deliveries());
                place(statement, 5, counts, format.getKey());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        return readers.add(counts);
    }

    /** Throws away what the estimates of ended days were made from. Several nodes may do it at once. */
    @Transactional
    void end(LocalDate before) {
        OPEN.forEach(table -> delete(table, before));
    }

    /** Deletes old days. Several nodes may do it at once. */
    @Transactional
    void forget(LocalDate before) {
        KEPT.forEach(table -> delete(table, before));
    }

    private void delete(String sql, LocalDate before) {
        jdbc.prepareStatement(sql, statement -> {
            statement.setDate(1, Date.valueOf(before));
            return statement.executeUpdate();
        });
    }

    /** Sets topic, day and format or reader, which are the key of most rows. */
    static void place(PreparedStatement statement, int first, DayCounts counts, String name) throws SQLException {
        statement.setString(first, counts.topic().value());
        statement.setDate(first + 1, Date.valueOf(counts.day()));
        statement.setString(first + 2, name);
    }
}
