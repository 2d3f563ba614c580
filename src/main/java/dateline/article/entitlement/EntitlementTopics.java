package dateline.article.entitlement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored topics of entitlements. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface EntitlementTopics extends GenericRepository<EntitlementTopic, EntitlementTopic.Id> {
    Optional<EntitlementTopic> findById(EntitlementTopic.Id id);

    /** Those of some topics, of all entitlements. */
    @Query("SELECT * FROM entitlement_topic WHERE topic IN (:topics)")
    List<EntitlementTopic> about(Collection<String> topics);

    @Query("SELECT * FROM entitlement_topic WHERE entitlement = :entitlement ORDER BY topic")
    List<EntitlementTopic> of(int entitlement);

    /** The first one that partners can't get yet, or else one whose articles are being checked. Each is one look-up in an index. */
    default Optional<EntitlementTopic> next() {
        return nextIncomplete().or(this::nextRenewing);
    }

    @Query("SELECT * FROM entitlement_topic WHERE complete = FALSE ORDER BY entitlement, topic LIMIT 1")
    Optional<EntitlementTopic> nextIncomplete();

    @Query("SELECT * FROM entitlement_topic WHERE renewing = TRUE ORDER BY entitlement, topic LIMIT 1")
    Optional<EntitlementTopic> nextRenewing();

    EntitlementTopic save(EntitlementTopic topic);

    void update(EntitlementTopic topic);

    @Query("DELETE FROM entitlement_topic WHERE entitlement = :entitlement")
    void deleteOf(int entitlement);
}
