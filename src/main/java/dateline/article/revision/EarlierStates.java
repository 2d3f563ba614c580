package dateline.article.revision;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored earlier states of articles. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface EarlierStates extends GenericRepository<EarlierState, UUID> {
    /** A scan of an index, which has these columns, so that no state is read. */
    String REPLACED_BEFORE = """
            SELECT article, change
            FROM revision
            WHERE replaced < :before
            ORDER BY replaced, change
            LIMIT :limit
            """;

    List<EarlierState> saveAll(Iterable<EarlierState> states);

    @Query("SELECT * FROM revision WHERE article = :article AND change = :change")
    Optional<EarlierState> find(UUID article, long change);

    /** The kept states of an article, in order. */
    @Query("""
            SELECT change, CASE WHEN content IS NULL THEN FALSE ELSE TRUE END AS whole
            FROM revision
            WHERE article = :article
            ORDER BY change
            """)
    List<StateOutline> outlines(UUID article);

    /** The articles among some that have more states than a number. */
    @Query("""
            SELECT article
            FROM revision
            WHERE article IN (:articles)
            GROUP BY article
            HAVING COUNT(*) > :limit
            """)
    List<UUID> withMoreThan(int limit, Collection<UUID> articles);

    /** Deletes all states of an article but the newest ones. */
    @Query("""
            DELETE FROM revision
            WHERE article = :article AND change <= (
                SELECT change FROM revision WHERE article = :article ORDER BY change DESC LIMIT 1 OFFSET :limit)
            """)
    void deleteAllBut(int limit, UUID article);

    /** The states that were replaced before a time, the oldest first. */
    @Query(REPLACED_BEFORE)
    List<StateKey> replacedBefore(Instant before, int limit);

    /** Deletes the states of an article up to a change number; returns how many. */
    @Query("DELETE FROM revision WHERE article = :article AND change <= :change")
    int deleteUpTo(UUID article, long change);

    @Query("DELETE FROM revision WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    /** Deletes the states of erased articles; returns how many. */
    @Query("DELETE FROM revision WHERE article IN (SELECT id FROM article WHERE stage = 'ERASED')")
    int deleteErased();
}
