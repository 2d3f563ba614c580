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
     * Moves the counter on, and its time unless that is later. Its row stays locked until the transaction ends: see
     * {@link ChangeWriter}.
     */
    @Query("""
            UPDATE change_counter
            SET last_number = last_number + :count, at = GREATEST(at, :now)
            WHERE id = 1
            """)
    void advance(long count, Instant now);

    /** How far the counter has come. */
    @Query("SELECT last_number AS number, at FROM change_counter WHERE id = 1")
    LogPosition counted();

    /** The highest number taken. */
    @Query("SELECT last_number FROM change_counter WHERE id = 1")
    long last();

    /** Changes after a number, in order. */
    @Query("SELECT * FROM change WHERE number > :after ORDER BY number LIMIT :limit")
    List<Change> after(long after, int limit);

    /** The last act upon what shows in every feed after a number; 0 when there was none. */
    @Query("""
            SELECT COALESCE(MAX(number), 0)
            FROM change
            WHERE number > :after AND article IS NULL AND act <> 'FILE'
            """)
    long lastGeneral(long after);

    /** How many imports of other stores began or ended after a number. */
    @Query("SELECT COUNT(*) FROM change WHERE number > :after AND article IS NULL AND act = 'IMPORT'")
    int importsAfter(long after);

    /** The last of those; the number itself when there was none. */
    @Query("""
            SELECT COALESCE(MAX(number), :after)
            FROM change
            WHERE number > :after AND article IS NULL AND act = 'IMPORT'
            """)
    long lastImport(long after);

    Optional<Change> findByNumber(long number);

    /** What was done upon an article, in order. */
    List<Change> findByArticleOrderByNumber(UUID article);

    /** What was done upon articles, in order. */
    List<Change> findByArticleInOrderByNumber(Collection<UUID> articles);

    /** The last time that something was done upon an article. */
    Optional<Change> findFirstByArticleAndActOrderByNumberDesc(UUID article, Act act);

    /** The first act of a kind upon what stands around articles, by how its text begins. */
    Optional<Change> findFirstByArticleIsNullAndActAndTextStartsWithOrderByNumber(Act act, String text);

    /** Takes the texts of what was done upon articles away; the numbers stay. */
    @Query("UPDATE change SET text = NULL WHERE article IN (:articles) AND text IS NOT NULL")
    void eraseTexts(Collection<UUID> articles);

    /** How many articles were erased, and imports of other stores began or ended, after a number. */
    @Query("SELECT COUNT(*) FROM change WHERE number > :after AND act IN ('ERASE', 'IMPORT')")
    int erasuresAfter(long after);

    @Query("DELETE FROM change WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    List<Change> saveAll(Iterable<Change> changes);
}
