package dateline.readership.report;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The stored counts. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReportRows extends GenericRepository<ReportRows.Row, String> {
    /** What a row is of; a repository needs an entity. */
    @MappedEntity("readership")
    record Row(@Id String topic) {}

    @Query("""
            SELECT counted_on, format, polls, not_modified, deltas, deliveries
            FROM readership
            WHERE topic = :topic AND counted_on BETWEEN :first AND :last
            ORDER BY counted_on, format
            """)
    List<FormatRow> formats(String topic, LocalDate first, LocalDate last);

    @Query("""
            SELECT counted_on, reader, polls, declared, clients
            FROM readership_reader
            WHERE topic = :topic AND counted_on BETWEEN :first AND :last
            ORDER BY counted_on, reader
            """)
    List<ReaderRow> readers(String topic, LocalDate first, LocalDate last);

    @Query("""
            SELECT topic, SUM(polls) AS polls, SUM(not_modified) AS not_modified, SUM(deltas) AS deltas,
                SUM(deliveries) AS deliveries
            FROM readership
            WHERE counted_on BETWEEN :first AND :last AND topic <> :whole
            GROUP BY topic
            ORDER BY SUM(polls) DESC, topic
            LIMIT :limit
            """)
    List<TopicCount> topics(LocalDate first, LocalDate last, String whole, int limit);
}
