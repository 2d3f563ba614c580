package dateline.article;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored articles. Each list is a range of an index, so every page costs the same. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Articles extends GenericRepository<Article, UUID> {
    Optional<Article> findById(UUID id);

    List<Article> findByIdIn(Collection<UUID> ids);

    List<Article> findByExternalIdIn(Collection<String> externalIds);

    Optional<Article> findByExternalId(String externalId);

    /** Those of the ids that articles have, also erased ones. */
    @Query("SELECT id FROM article WHERE id IN (:ids)")
    List<UUID> known(Collection<UUID> ids);

    long count();

    List<Article> saveAll(Iterable<Article> articles);

    List<Article> updateAll(Iterable<Article> articles);

    /** The ids below another id, the newest first, without those of erased articles. */
    @Query("SELECT id FROM article WHERE id < :below AND stage <> 'ERASED' ORDER BY id DESC LIMIT :limit")
    List<UUID> page(UUID below, int limit);

    /** The same for one stage. */
    @Query("""
            SELECT id
            FROM article
            WHERE stage = :stage AND id < :below
            ORDER BY stage DESC, id DESC
            LIMIT :limit
            """)
    List<UUID> page(Stage stage, UUID below, int limit);

    /** The same for one section and stage. */
    @Query("""
            SELECT id
            FROM article
            WHERE section = :section AND stage = :stage AND id < :below
            ORDER BY section DESC, stage DESC, id DESC
            LIMIT :limit
            """)
    List<UUID> page(String section, Stage stage, UUID below, int limit);

    /** Articles whose last change has a higher number, in the order of their changes. */
    @Query("SELECT * FROM article WHERE change > :after ORDER BY change LIMIT :limit")
    List<Article> changedAfter(long after, int limit);

    /** Scheduled articles that are in no feed, with ids below another one, the newest first. */
    @Query("""
            SELECT *
            FROM article
            WHERE stage = 'SCHEDULED' AND id < :below
                AND NOT EXISTS (SELECT 1 FROM filing WHERE filing.article = article.id)
            ORDER BY stage DESC, id DESC
            LIMIT :limit
            """)
    List<Article> unfiledScheduled(UUID below, int limit);
}
