package dateline.article.log;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The change log and the counter that numbers it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface ChangeLog extends GenericRepository<Change, Long> {
    /**
     * Advances the counter, and its time unless the stored time is later. The row stays locked until the transaction ends;
     * see {@link ChangeWriter}.
     */
    @Query("""
            UPDATE change_counter
            SET last_number = last_number + :count, at = GREATEST(at, :now)
            WHERE id = 1
            """)
    void advance(long count, Instant now);

    /** The present counter and its time. */
    @Query("SELECT last_number AS number, at FROM change_counter WHERE id = 1")
    LogPosition position();

    /** The highest number that was taken. */
    @Query("SELECT last_number FROM change_counter WHERE id = 1")
    long last();

    /** Changes after a number, in order. */
    @Query("SELECT * FROM change WHERE number > :after ORDER BY number LIMIT :limit")
    List<Change> after(long after, int limit);

    /** The number of the last act after a number that may change every feed; 0 for none. */
    @Query("""
            SELECT COALESCE(MAX(number), 0)
            FROM change
            WHERE number > :after AND article IS NULL AND act NOT IN ('FILE', 'PARTNER')
            """)
    long lastGeneral(long after);

    /** The number of imports of exports that began or ended after a change number. */
    @Query("SELECT COUNT(*) FROM change WHERE number > :after AND article IS NULL AND act = 'IMPORT'")
    int importsAfter(long after);

    /** The change number of the last of them; the given number when there was none. */
    @Query("""
            SELECT COALESCE(MAX(number), :after)
            FROM change
            WHERE number > :after AND article IS NULL AND act = 'IMPORT'
            """)
    long lastImport(long after);

    Optional<Change> findByNumber(long number);

    /** The changes of an article, in order. */
    List<Change> findByArticleOrderByNumber(UUID article);

    /** The changes of articles, in order. */
    List<Change> findByArticleInOrderByNumber(Collection<UUID> articles);

    /** The last act of a kind upon an article. */
    Optional<Change> findFirstByArticleAndActOrderByNumberDesc(UUID article, Act act);

    /** The first act of a kind that is not upon an article, by the beginning of its text. */
    Optional<Change> findFirstByArticleIsNullAndActAndTextStartsWithOrderByNumber(Act act, String text);

    /** Deletes the texts of the changes of articles; the rows stay. */
    @Query("UPDATE change SET text = NULL WHERE article IN (:articles) AND text IS NOT NULL")
    void eraseTexts(Collection<UUID> articles);

    /** The number of erasures, and of imports of exports that began or ended, after a change number. */
    @Query("SELECT COUNT(*) FROM change WHERE number > :after AND act IN ('ERASE', 'IMPORT')")
    int erasuresAfter(long after);

    @Query("DELETE FROM change WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    List<Change> saveAll(Iterable<Change> changes);
}
