package dateline.article.filing;

import dateline.article.range.Tombstone;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored tombstones. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Tombstones extends GenericRepository<TombstoneRow, Integer> {
    String SELECT = """
            SELECT vacancy.article, change.at, change.number AS change,
                CASE WHEN change.article IS NULL THEN NULL ELSE change.text END AS text
            FROM vacancy
            JOIN change ON change.number = vacancy.change
            WHERE vacancy.feed = :feed AND
            """;

    /** The tombstones of a feed after one of its versions, the last first. */
    @Query(SELECT + """
            vacancy.change > :since AND vacancy.change <= :upTo
            ORDER BY vacancy.feed DESC, vacancy.change DESC
            LIMIT :limit
            """)
    List<Tombstone> since(int feed, long since, long upTo, int limit);

    /** The tombstones in a range of places of the archive, the last place first. */
    @Query(SELECT + """
            vacancy.place BETWEEN :first AND :last
            ORDER BY vacancy.feed DESC, vacancy.place DESC
            """)
    List<Tombstone> inPlaces(int feed, long first, long last);

    List<TombstoneRow> findByArticleIn(Collection<UUID> articles);

    @Query("DELETE FROM vacancy WHERE feed = :feed AND article IN (:articles)")
    void deleteAll(int feed, Collection<UUID> articles);

    @Query("DELETE FROM vacancy WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    /** Deletes some of the tombstones of a feed; returns how many. */
    default int deleteSome(int feed, int limit) {
        // H2 would read a list that is a query again for each row.
        List<UUID> some = some(feed, limit);
        if (!some.isEmpty()) {
            deleteAll(feed, some);
        }
        return some.size();
    }

    /** Some of the articles of the tombstones of a feed. */
    @Query("SELECT article FROM vacancy WHERE feed = :feed LIMIT :limit")
    List<UUID> some(int feed, int limit);

    List<TombstoneRow> saveAll(Iterable<TombstoneRow> tombstones);
}
