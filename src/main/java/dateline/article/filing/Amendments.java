package dateline.article.filing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored amendments. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Amendments extends GenericRepository<Amendment, Integer> {
    /** The entries that were amended last, each with the change number of its amendment, the last first. */
    String LAST = """
            SELECT filing.feed, filing.article, filing.published, amendment.change, filing.place
            FROM amendment
            JOIN filing ON filing.article = amendment.article AND filing.feed = amendment.feed
            WHERE amendment.feed = :feed
            ORDER BY amendment.feed DESC, amendment.change DESC
            LIMIT :limit
            """;

    @Query(LAST)
    List<Filing> last(int feed, int limit);

    /** The number of entries of the archive that are in the live document too. */
    @Query("""
            SELECT COUNT(*)
            FROM amendment
            JOIN filing ON filing.article = amendment.article AND filing.feed = amendment.feed
            WHERE amendment.feed = :feed AND filing.place > 0
            """)
    int countArchived(int feed);

    List<Amendment> findByArticleIn(Collection<UUID> articles);

    @Query("DELETE FROM amendment WHERE feed = :feed AND change < :number")
    void deleteBefore(int feed, long number);

    @Query("DELETE FROM amendment WHERE feed = :feed AND article IN (:articles)")
    void deleteAll(int feed, Collection<UUID> articles);

    @Query("DELETE FROM amendment WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    /** Deletes some of the amendments of a feed; returns how many. */
    default int deleteSome(int feed, int limit) {
        // H2 would read a list that is a query again for each row.
        List<UUID> some = some(feed, limit);
        if (!some.isEmpty()) {
            deleteAll(feed, some);
        }
        return some.size();
    }

    /** Some of the articles of the amendments of a feed. */
    @Query("SELECT article FROM amendment WHERE feed = :feed LIMIT :limit")
    List<UUID> some(int feed, int limit);

    List<Amendment> saveAll(Iterable<Amendment> amendments);
}
