package dateline.article.feed;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored feeds. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface FeedRows extends GenericRepository<FeedRow, Integer> {
    String NAMED = """
            SELECT *
            FROM feed
            WHERE shown = TRUE AND name > :after AND (label <> '' OR name LIKE 'language/%')
            ORDER BY shown DESC, name
            LIMIT :limit
            """;

    String BEFORE = """
            SELECT *
            FROM feed
            WHERE shown = TRUE AND name < :name
            ORDER BY shown, name DESC
            LIMIT :limit
            """;

    List<FeedRow> findByNameIn(Collection<String> names);

    List<FeedRow> findByIdIn(Collection<Integer> ids);

    @Query("SELECT COALESCE(MAX(id), 0) FROM feed")
    int lastId();

    /** The state of a feed; empty when it never had an article. */
    @Query("""
            SELECT feed.id, feed.change AS number, change.at, feed.archived
            FROM feed
            JOIN change ON change.number = feed.change
            WHERE feed.name = :name
            """)
    Optional<FeedRowState> state(String name);

    /** Feeds that were changed after a number. */
    @Query("SELECT * FROM feed WHERE change > :after ORDER BY change")
    List<FeedRow> changedAfter(long after);

    /** Feeds that have an archive or a label, except those of entitlements, in the order of their names. */
    @Query("""
            SELECT *
            FROM feed
            WHERE name > :after AND (archived > 0 OR label <> '') AND name NOT LIKE 'e%'
            ORDER BY name
            LIMIT :limit
            """)
    List<FeedRow> exported(String after, int limit);

    Optional<FeedRow> findByName(String name);

    /** Feeds of authors, subjects and languages that have an article, in the order of their names. */
    @Query(NAMED)
    List<FeedRow> named(String after, int limit);

    /** Feeds that have an article, in the order of their names, from a name on. */
    @Query("""
            SELECT *
            FROM feed
            WHERE shown = TRUE AND name >= :name
            ORDER BY shown DESC, name
            LIMIT :limit
            """)
    List<FeedRow> startingAt(String name, int limit);

    /** Feeds that have an article and a name before the given one, the nearest first. */
    @Query(BEFORE)
    List<FeedRow> before(String name, int limit);

    /** The ids of those feeds that have no article. */
    @Query("""
            SELECT id
            FROM feed
            WHERE id IN (:ids) AND NOT EXISTS (SELECT 1 FROM filing WHERE filing.feed = feed.id)
            """)
    List<Integer> withoutArticles(Collection<Integer> ids);

    /** Deletes the labels of the topics of restricted articles; the next such article with a label gives it again. */
    @Query("UPDATE feed SET label = '' WHERE name LIKE 'restricted/%' AND label <> ''")
    void eraseRestrictedLabels();

    List<FeedRow> saveAll(Iterable<FeedRow> rows);

    List<FeedRow> updateAll(Iterable<FeedRow> rows);
}
