package dateline.article;

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
 * Who is filed where. Both reads are scans of an index range; the feed stands in the order too, so that H2
 * sees that the index already has it.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Filings extends GenericRepository<Filing, String> {
    String NEWEST = """
            SELECT article
            FROM filing
            WHERE feed = :feed AND shown = TRUE
            ORDER BY feed DESC, shown DESC, published DESC, article DESC
            LIMIT :limit
            """;

    String LIVE = """
            FROM filing
            WHERE feed = :feed AND place = 0
            ORDER BY feed DESC, place DESC, published DESC, article DESC
            LIMIT :limit
            """;

    String HIGHEST = """
            SELECT change
            FROM filing
            WHERE feed = :feed
            ORDER BY feed DESC, change DESC
            LIMIT 1
            """;

    /** What the live document shows, the newest first. */
    @Query("SELECT article " + LIVE)
    List<UUID> live(String feed, int limit);

    /** Dates of the newest in the live document. */
    @Query("SELECT published " + LIVE)
    List<Instant> dates(String feed, int limit);

    @Query("SELECT COUNT(*) FROM filing WHERE feed = :feed AND place = 0")
    int countLive(String feed);

    /** The oldest of the live document, the oldest first. */
    @Query("""
            SELECT *
            FROM filing
            WHERE feed = :feed AND place = 0
            ORDER BY published, article
            LIMIT :limit
            """)
    List<Filing> oldestLive(String feed, int limit);

    @Query("UPDATE filing SET place = :place WHERE feed = :feed AND article = :article")
    void placeAll(List<Filing> filings);

    /** The articles in places of the archive, the last place first. */
    @Query("""
            SELECT article
            FROM filing
            WHERE feed = :feed AND place BETWEEN :first AND :last AND shown = TRUE
            ORDER BY feed DESC, place DESC
            """)
    List<UUID> placed(String feed, long first, long last);

    /** The last act upon places of the archive. */
    @Query("""
            SELECT number, at
            FROM change
            WHERE number = (SELECT MAX(change) FROM filing WHERE feed = :feed AND place BETWEEN :first AND :last)
            """)
    Optional<FeedVersion> version(String feed, long first, long last);

    @Query("""
            SELECT place
            FROM filing
            WHERE feed = :feed AND place > 0
            ORDER BY feed DESC, place DESC
            LIMIT 1
            """)
    Optional<Long> lastPlace(String feed);

    @Query(NEWEST)
    List<UUID> newest(String feed, int limit);

    @Query("SELECT number, at FROM change WHERE number = (" + HIGHEST + ")")
    Optional<FeedVersion> version(String feed);

    @Query("""
            SELECT filing.article, change.at
            FROM filing
            JOIN change ON change.number = filing.change
            WHERE filing.feed = :feed AND filing.change > :since AND filing.change <= :upTo AND filing.shown = FALSE
            ORDER BY filing.change DESC
            LIMIT 200
            """)
    List<Departure> gone(String feed, long since, long upTo);

    /**
     * Feeds with a change after a number, up to and with another, each with its highest. It goes by way of the log: an index of filings by
     * change alone would tempt PostgreSQL to look for a feed's highest number among the changes of all feeds.
     */
    @Query("""
            SELECT feed, MAX(change) AS change
            FROM filing
            WHERE change > :after
                AND article IN (SELECT article FROM change WHERE number > :after AND number <= :upTo)
            GROUP BY feed
            """)
    List<FeedChange> touched(long after, long upTo);

    List<Filing> findByArticleIn(Collection<UUID> articles);

    @Query("DELETE FROM filing WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    List<Filing> saveAll(Iterable<Filing> filings);
}
