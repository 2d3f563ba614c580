package dateline.readership.day;

import dateline.readership.count.ClientSketch;
import dateline.readership.count.DayCounts;
import dateline.readership.count.ReaderCounts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the numbers of readers are made from while a day lasts: sketches and single declarations. Their rows are locked. */
@Singleton
final class ReaderEvidence {
    /** A name declares numbers for so many addresses of a topic; others are left out. */
    private static final int MOST_SOURCES = 100;

    private static final String SKETCHES =
            "SELECT reader, sketch FROM readership_sketch WHERE topic = ? AND counted_on = ?";

    private static final String RENEW_SKETCH =
            "UPDATE readership_sketch SET sketch = ? WHERE topic = ? AND counted_on = ? AND reader = ?";

    private static final String BEGIN_SKETCH =
            "INSERT INTO readership_sketch (sketch, topic, counted_on, reader) VALUES (?, ?, ?, ?)";

    private static final String DECLARED =
            "SELECT reader, source, subscribers FROM readership_declared WHERE topic = ? AND counted_on = ?";

    private static final String RAISE =
            "UPDATE readership_declared SET subscribers = ? WHERE topic = ? AND counted_on = ? AND reader = ? AND source = ?";

    private static final String DECLARE =
            "INSERT INTO readership_declared (subscribers, topic, counted_on, reader, source) VALUES (?, ?, ?, ?, ?)";

    private final JdbcOperations jdbc;

    ReaderEvidence(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Unites sketches with those of the day so far, and returns them. */
    Map<String, ClientSketch> sketches(DayCounts counts, SortedMap<String, ReaderCounts> named) {
        Map<String, ClientSketch> stored = stored(counts);
        Map<String, ClientSketch> united = new HashMap<>();
        SortedMap<String, ClientSketch> begun = new TreeMap<>();
        SortedMap<String, ClientSketch> renewed = new TreeMap<>();
        named.forEach((name, count) -> {
            ClientSketch before = stored.get(name);
            ClientSketch now = before == null ? count.sketch() : before.with(count.sketch());
            united.put(name, now);
            if (before == null && now.estimate() > 0) {
                begun.put(name, now);
            } else if (before != null && !now.equals(before)) {
                renewed.put(name, now);
            }
        });
        write(BEGIN_SKETCH, counts, begun);
        write(RENEW_SKETCH, counts, renewed);
        return united;
    }

    private Map<String, ClientSketch> stored(DayCounts counts) {
        return jdbc.prepareStatement(SKETCHES, statement -> {
            day(statement, counts);
            Map<String, ClientSketch> sketches = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sketches.put(row.getString(1), ClientSketch.of(row.getBytes(2)));
                }
            }
            return sketches;
        });
    }

    private void write(String sql, DayCounts counts, SortedMap<String, ClientSketch> sketches) {
        if (sketches.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(sql, statement -> {
            for (Map.Entry<String, ClientSketch> one : sketches.entrySet()) {
                statement.setBytes(1, one.getValue().bytes());
                DayStore.place(statement, 2, counts, one.getKey());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Stores declared numbers that are higher than before, and returns the sum of each name that declared any. */
    Map<String, Long> declared(DayCounts counts, SortedMap<String, ReaderCounts> named) {
        if (named.values().stream().allMatch(count -> count.declared().isEmpty())) {
            return Map.of();
        }
        Map<String, Map<Long, Long>> stored = declarations(counts);
        Map<String, Long> sums = new HashMap<>();
        named.forEach((name, count) -> {
            if (!count.declared().isEmpty()) {
                Map<Long, Long> sources = stored.computeIfAbsent(name, none -> new HashMap<>());
                SortedMap<Long, Long> begun = new TreeMap<>();
                SortedMap<Long, Long> raised = new TreeMap<>();
                count.declared().forEach((source, number) -> {
                    Long before = sources.get(source);
                    if (before == null && sources.size() < MOST_SOURCES) {
                        begun.put(source, number);
                        sources.put(source, number);
                    } else if (before != null && before < number) {
                        raised.put(source, number);
                        sources.put(source, number);
                    }
                });
                write(DECLARE, counts, name, begun);
                write(RAISE, counts, name, raised);
                sums.put(
                        name,
                        sources.values().stream().mapToLong(Long::longValue).sum());
            }
        });
        return sums;
    }

    private Map<String, Map<Long, Long>> declarations(DayCounts counts) {
        return jdbc.prepareStatement(DECLARED, statement -> {
            day(statement, counts);
            Map<String, Map<Long, Long>> declared = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    declared.computeIfAbsent(row.getString(1), none -> new HashMap<>())
                            .put(row.getLong(2), row.getLong(3));
                }
            }
            return declared;
        });
    }

    private void write(String sql, DayCounts counts, String name, SortedMap<Long, Long> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(sql, statement -> {
            for (Map.Entry<Long, Long> one : numbers.entrySet()) {
                statement.setLong(1, one.getValue());
                DayStore.place(statement, 2, counts, name);
                statement.setLong(5, one.getKey());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Sets topic and day. */
    static void day(PreparedStatement statement, DayCounts counts) throws SQLException {
        statement.setString(1, counts.topic().value());
        statement.setDate(2, Date.valueOf(counts.day()));
    }
}
