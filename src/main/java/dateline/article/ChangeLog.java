package dateline.article;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The change log and the counter that numbers it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ChangeLog extends GenericRepository<Change, Long> {
    /** Moves the counter on. Its row stays locked until the transaction ends: numbers are in commit order. */
    @Query("UPDATE change_counter SET last_number = last_number + :count WHERE id = 1")
    void advance(int count);

    /** The highest number taken. */
    @Query("SELECT last_number FROM change_counter WHERE id = 1")
    long last();

    /** Up to a hundred changes after a number, in order. */
    List<Change> findTop100ByNumberGreaterThanOrderByNumber(long number);

    /** The last act upon the sections after a number; 0 when there was none. */
    @Query("SELECT COALESCE(MAX(number), 0) FROM change WHERE number > :after AND article IS NULL")
    long lastOfSections(long after);

    List<Change> saveAll(Iterable<Change> changes);
}
