package dateline.readership.day;

import dateline.readership.count.ClientSketch;
import dateline.readership.count.DayCounts;
import dateline.readership.count.PollSheet;
import dateline.readership.count.ReaderCounts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stored counts by the names of readers. All of it happens in the transaction of {@link DayStore}. */
@Singleton
final class ReaderRows {
    private static final String NAMES = "SELECT reader FROM readership_reader WHERE topic = ? AND counted_on = ?";

    private static final String BEGIN = """
            INSERT INTO readership_reader (topic, counted_on, reader, polls, declared, clients)
            VALUES (?, ?, ?, 0, 0, 0)
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK = """
            SELECT reader, declared
            FROM readership_reader
            WHERE topic = ? AND counted_on = ?
            ORDER BY reader
            FOR UPDATE
            """;

    /** The numbers of a day never get less, also when they are counted again after the day was ended. */
    private static final String ADD = """
            UPDATE readership_reader
            SET polls = polls + ?, clients = GREATEST(clients, ?), declared = GREATEST(declared, ?) + ?
            WHERE topic = ? AND counted_on = ? AND reader = ?
            """;

    private final JdbcOperations jdbc;
    private final ReaderEvidence evidence;

    ReaderRows(JdbcOperations jdbc, ReaderEvidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** Adds counts, and returns by how much more subscribers are declared. */
    Map<String, Long> add(DayCounts counts) {
        SortedMap<String, ReaderCounts> named = bounded(counts);
        if (named.isEmpty()) {
            return Map.of();
        }
        begin(counts, named.keySet());
        Map<String, Long> declared = lock(counts);
        Map<String, ClientSketch> sketches = evidence.sketches(counts, named);
        Map<String, Long> sums = evidence.declared(counts, named);
        Map<String, Long> more = new HashMap<>();
        jdbc.prepareStatement(ADD, statement -> {
            for (Map.Entry<String, ReaderCounts> one : named.entrySet()) {
                String name = one.getKey();
                long sum = sums.getOrDefault(name, 0L);
                ClientSketch sketch = sketches.get(name);
                statement.setLong(1, one.getValue().polls());
                statement.setLong(2, sketch == null ? 0 : sketch.estimate());
                statement.setLong(3, sum);
                statement.setLong(4, one.getValue().more());
                DayStore.place(statement, 5, counts, name);
                statement.addBatch();
                if (sum > declared.getOrDefault(name, 0L)) {
                    more.put(name, sum - declared.getOrDefault(name, 0L));
                }
            }
            return statement.executeBatch();
        });
        return more;
    }

    /** The counts by name, with those under "other" for which a day has no row left. */
    private SortedMap<String, ReaderCounts> bounded(DayCounts counts) {
        Set<String> names = names(counts);
        SortedMap<String, ReaderCounts> named = new TreeMap<>();
        counts.readers().forEach((name, count) -> {
            boolean room = names.contains(name) || names.size() < counts.mostNames();
            if (room) {
                names.add(name);
            }
            named.merge(room ? name : PollSheet.OTHER, count, ReaderCounts::plus);
        });
        return named;
    }

    private Set<String> names(DayCounts counts) {
        return jdbc.prepareStatement(NAMES, statement -> {
            ReaderEvidence.day(statement, counts);
            Set<String> names = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        });
    }

    private void begin(DayCounts counts, Set<String> names) {
        jdbc.prepareStatement(BEGIN, statement -> {
            for (String name : names) {
                DayStore.place(statement, 1, counts, name);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Locks the rows of the topic's readers, and returns what each name has declared before. */
    private Map<String, Long> lock(DayCounts counts) {
        return jdbc.prepareStatement(LOCK, statement -> {
            ReaderEvidence.day(statement, counts);
            Map<String, Long> declared = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    declared.put(row.getString(1), row.getLong(2));
                }
            }
            return declared;
        });
    }
}
