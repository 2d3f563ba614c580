package dateline.article.entitlement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored entitlements. There are few: many partners share each. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Entitlements extends GenericRepository<Entitlement, Integer> {
    /** Those that have partners, in the order of their numbers. */
    @Query("SELECT * FROM entitlement WHERE ended IS NULL ORDER BY id")
    List<Entitlement> open();

    /** One whose last partner has left, whose filings are still to be deleted, and which no other one needs any more. */
    @Query("""
            SELECT *
            FROM entitlement
            WHERE ended IS NOT NULL
                AND EXISTS (SELECT 1 FROM entitlement_topic WHERE entitlement_topic.entitlement = entitlement.id)
                AND NOT EXISTS (SELECT 1 FROM entitlement_topic WHERE entitlement_topic.earlier = entitlement.id)
            ORDER BY id
            LIMIT 1
            """)
    Optional<Entitlement> nextEnded();

    Optional<Entitlement> findById(int id);

    @Query("SELECT * FROM entitlement WHERE digest = :digest AND ended IS NULL ORDER BY id LIMIT 1")
    Optional<Entitlement> open(String digest);

    @Query("SELECT COALESCE(MAX(id), 0) FROM entitlement")
    int lastId();

    Entitlement save(Entitlement entitlement);

    void update(Entitlement entitlement);
}
