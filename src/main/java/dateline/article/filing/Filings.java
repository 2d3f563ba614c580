package dateline.article.filing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is filed where. The reads are scans of an index range; the feed stands in the order too, so that H2 sees that
 * the index already has it.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Filings extends GenericRepository<Filing, Integer> {
    String NEWEST = """
            SELECT article
            FROM filing
            WHERE feed = :feed
            ORDER BY feed DESC, published DESC, article DESC
            LIMIT :limit
            """;

    String LIVE = """
            FROM filing
            WHERE feed = :feed AND place = 0
            ORDER BY published DESC, article DESC
            LIMIT :limit
            """;

    @Query(NEWEST)
    List<UUID> newest(int feed, int limit);

    /** The next filings of a feed by date, down from one that is left out. */
    @Query("""
            SELECT *
            FROM filing
            WHERE feed = :feed AND published <= :published AND (published < :published OR article < :article)
            ORDER BY feed DESC, published DESC, article DESC
            LIMIT :limit
            """)
    List<Filing> below(int feed, Instant published, UUID article, int limit);

    /** The next filings of a feed by date, up from one that is left out. */
    @Query("""
            SELECT *
            FROM filing
            WHERE feed = :feed AND published >= :published AND (published > :published OR article > :article)
            ORDER BY feed, published, article
            LIMIT :limit
            """)
    List<Filing> above(int feed, Instant published, UUID article, int limit);

    /** What the live document shows, the newest first. */
    @Query("SELECT article " + LIVE)
    List<UUID> live(int feed, int limit);

    /** Dates of the newest in the live document. */
    @Query("SELECT published " + LIVE)
    List<Instant> dates(int feed, int limit);

    @Query("SELECT COUNT(*) FROM filing WHERE feed = :feed AND place = 0")
    int countLive(int feed);

    /** The oldest of the live document, the oldest first. */
    @Query("""
            SELECT *
            FROM filing
            WHERE feed = :feed AND place = 0
            ORDER BY published, article
            LIMIT :limit
            """)
    List<Filing> oldestLive(int feed, int limit);

    @Query("UPDATE filing SET place = :place WHERE feed = :feed AND article = :article")
    void placeAll(List<Filing> filings);

    /** The articles in places of the archive, the last place first. */
    @Query("""
            SELECT article
            FROM filing
            WHERE feed = :feed AND place BETWEEN :first AND :last
            ORDER BY feed DESC, place DESC
            """)
    List<UUID> placed(int feed, long first, long last);

    /** The last act upon places of the archive, whoever is in them or has left them. */
    @Query("""
            SELECT number, at
            FROM change
            WHERE number = (
                SELECT MAX(change)
                FROM (
                    SELECT change FROM filing WHERE feed = :feed AND place BETWEEN :first AND :last
                    UNION ALL
                    SELECT change FROM vacancy WHERE feed = :feed AND place BETWEEN :first AND :last
                ) AS place)
            """)
    Optional<FeedVersion> version(int feed, long first, long last);

    List<Filing> findByArticleIn(Collection<UUID> articles);

    @Query("DELETE FROM filing WHERE feed = :feed AND article IN (:articles)")
    void deleteAll(int feed, Collection<UUID> articles);

    @Query("DELETE FROM filing WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    List<Filing> saveAll(Iterable<Filing> filings);
}
