package dateline.push.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores what subscribers have answered, many in one transaction. */
@Singleton
public class DeliveryRecords {
    private static final String RECORD = """
            UPDATE subscription
            SET acknowledged = GREATEST(acknowledged, ?), claimed = ?, failures = ?, failing = ?, answered = ?, answer = ?,
                millis = ?,
                state = CASE WHEN state IN ('PAUSED', 'SUSPENDED') THEN state ELSE ? END,
                retry = CASE
                    WHEN state IN ('PAUSED', 'SUSPENDED') THEN NULL
                    ELSE CAST(? AS TIMESTAMP WITH TIME ZONE)
                END
            WHERE id = ?
            """;

    private static final String ADD_TO_DAY = """
            UPDATE subscription_day
            SET delivered = delivered + ?, failed = failed + ?, millis = millis + ?, most_millis = GREATEST(most_millis, ?)
            WHERE subscription = ? AND on_day = ?
            """;

    private static final String BEGIN_DAY = """
            INSERT INTO subscription_day (delivered, failed, millis, most_millis, subscription, on_day)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcOperations jdbc;

    DeliveryRecords(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores records, each subscription at most once. */
    @Transactional
    void store(List<DeliveryRecord> records) {
        jdbc.prepareStatement(RECORD, statement -> {
            for (DeliveryRecord one : records) {
                statement.setLong(1, one.acknowledged());
                statement.setTimestamp(2, timestamp(one.at()));
                statement.setInt(3, one.failures());
                statement.setTimestamp(4, timestamp(one.failing()));
                statement.setTimestamp(5, timestamp(one.at()));
                statement.setString(6, one.answer());
                statement.setLong(7, one.latency().toMillis());
                statement.setString(8, one.state().name());
                statement.setTimestamp(9, timestamp(one.retry()));
                statement.setObject(10, one.subscription());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        List<DeliveryRecord> first = new ArrayList<>();
        int[] counted = days(ADD_TO_DAY, records);
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] == 0) {
                first.add(records.get(i));
            }
        }
        if (!first.isEmpty()) {
            days(BEGIN_DAY, first);
        }
    }

    private int[] days(String sql, List<DeliveryRecord> records) {
        return jdbc.prepareStatement(sql, statement -> {
            for (DeliveryRecord one : records) {
                day(statement, one);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static void day(PreparedStatement statement, DeliveryRecord one) throws SQLException {
        long millis = one.delivered() == 0 ? 0 : one.latency().toMillis();
        statement.setLong(1, one.delivered());
        statement.setLong(2, one.failures() > 0 ? 1 : 0);
        statement.setLong(3, millis);
        statement.setLong(4, millis);
        statement.setObject(5, one.subscription());
        statement.setDate(6, Date.valueOf(one.at().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
