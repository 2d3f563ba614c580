package dateline.readership.day;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;

/** The stored salts. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DaySalts extends GenericRepository<DaySalt, LocalDate> {
    /** Stores the salt of a day, unless a node has done so before. */
    @Query("INSERT INTO readership_salt (counted_on, salt) VALUES (:day, :salt) ON CONFLICT DO NOTHING")
    void begin(LocalDate day, String salt);

    Optional<DaySalt> findByCountedOn(LocalDate countedOn);
}
