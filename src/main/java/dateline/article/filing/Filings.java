package dateline.article.filing;

import dateline.article.feed.FeedVersion;
import dateline.article.log.Act;
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
 * The stored filings. The queries are scans of an index range. They name the feed in ORDER BY too, so that H2 recognises
 * the order of the index.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Filings extends GenericRepository<Filing, Integer> {
    String NEWEST = """
            SELECT article
            FROM filing
            WHERE feed = :feed
            ORDER BY feed DESC, published DESC, article DESC
            LIMIT :limit
            """;

    /** The filings without a place in the archive, and those with a place and an amendment. */
    String LIVE = """
            SELECT feed, article, published, change, place
            FROM (
                SELECT feed, article, published, change, place
                FROM filing
                WHERE feed = :feed AND place = 0
                UNION ALL
                SELECT filing.feed, filing.article, filing.published, filing.change, filing.place
                FROM amendment
                JOIN filing ON filing.article = amendment.article AND filing.feed = amendment.feed
                WHERE amendment.feed = :feed AND filing.place > 0
            ) AS live
            ORDER BY published DESC, article DESC
            LIMIT :limit
            """;

    @Query(NEWEST)
    List<UUID> newest(int feed, int limit);

    /** The next older filings of a feed by date, after the given one. */
    @Query("""
            SELECT *
            FROM filing
            WHERE feed = :feed AND published <= :published AND (published < :published OR article < :article)
            ORDER BY feed DESC, published DESC, article DESC
            LIMIT :limit
            """)
    List<Filing> below(int feed, Instant published, UUID article, int limit);

    /** The next newer filings of a feed by date, after the given one. */
    @Query("""
            SELECT *
            FROM filing
            WHERE feed = :feed AND published >= :published AND (published > :published OR article > :article)
            ORDER BY feed, published, article
            LIMIT :limit
            """)
    List<Filing> above(int feed, Instant published, UUID article, int limit);

    /** The newest filings by date, with or without a place in the archive. */
    @Query("""
            SELECT *
            FROM filing
            WHERE feed = :feed
            ORDER BY feed DESC, published DESC, article DESC
            LIMIT :limit
            """)
    List<Filing> newestFilings(int feed, int limit);

    /** The filings of the live document, the newest first. */
    @Query(LIVE)
    List<Filing> live(int feed, int limit);

    /** The publication dates of the newest filings without a place in the archive. */
    @Query("""
            SELECT published
            FROM filing
            WHERE feed = :feed AND place = 0
            ORDER BY published DESC, article DESC
            LIMIT :limit
            """)
    List<Instant> dates(int feed, int limit);

    /** The articles in later places of the archive that were added or amended after an act, the last place first. */
    @Query("""
            SELECT filing.article
            FROM filing
            JOIN change ON change.number = filing.change
            WHERE filing.feed = :feed AND filing.place > :place AND filing.change > :since
                AND change.act NOT IN (""" + Act.SILENT + """
            )
            ORDER BY filing.feed DESC, filing.place DESC
            LIMIT :limit
            """)
    List<UUID> archivedSince(int feed, long place, long since, int limit);

    /** The articles in the live document, except for amended ones, that were filed after an act. */
    @Query("SELECT article FROM filing WHERE feed = :feed AND place = 0 AND change > :since")
    List<UUID> liveSince(int feed, long since);

    @Query("SELECT COUNT(*) FROM filing WHERE feed = :feed AND place = 0")
    int countLive(int feed);

    /** The oldest filings without a place in the archive, the oldest first. */
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

    /** The articles in a range of places of the archive, the last place first. */
    @Query("""
            SELECT article
            FROM filing
            WHERE feed = :feed AND place BETWEEN :first AND :last
            ORDER BY feed DESC, place DESC
            """)
    List<UUID> placed(int feed, long first, long last);

    /** The last act upon a range of places of the archive; tombstones count too. */
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

    /** How many articles without a place, or after a place in the archive, changed after one act and up to another. */
    @Query("""
            SELECT COUNT(*)
            FROM filing
            WHERE feed = :feed AND (place = 0 OR place > :place) AND change > :after AND change <= :upTo
            """)
    long countChanged(int feed, long place, long after, long upTo);

    /** The articles among some that a feed has. */
    @Query("SELECT article FROM filing WHERE feed = :feed AND article IN (:articles)")
    List<UUID> among(int feed, Collection<UUID> articles);

    @Query("DELETE FROM filing WHERE feed = :feed AND article IN (:articles)")
    void deleteAll(int feed, Collection<UUID> articles);

    /** Deletes some of the filings of a feed; returns how many. */
    default int deleteSome(int feed, int limit) {
        // H2 would read a list that is a query again for each row.
        List<UUID> some = some(feed, limit);
        if (!some.isEmpty()) {
            deleteAll(feed, some);
        }
        return some.size();
    }

    /** Some of the articles of the filings of a feed. */
    @Query("SELECT article FROM filing WHERE feed = :feed LIMIT :limit")
    List<UUID> some(int feed, int limit);

    @Query("DELETE FROM filing WHERE article IN (:articles)")
    void deleteByArticleIn(Collection<UUID> articles);

    List<Filing> saveAll(Iterable<Filing> filings);
}
