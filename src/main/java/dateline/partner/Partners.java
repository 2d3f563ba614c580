package dateline.partner;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored partners. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Partners extends GenericRepository<Partner, String> {
    Optional<Partner> findByName(String name);

    /**
     * The partner with a name.
     *
     * @throws ProblemException 404 when there is none
     */
    default Partner existing(String name) {
        return findByName(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no partner \"" + name + "\": list them at /api/partners."));
    }

    /** Partners in the order of their names, after one name, with the retired ones. */
    @Query("SELECT * FROM partner WHERE name > :after ORDER BY name LIMIT :limit")
    List<Partner> page(String after, int limit);

    /** Whether an entitlement has a partner. */
    @Query("SELECT COUNT(*) FROM partner WHERE entitlement = :entitlement AND retired IS NULL")
    long count(int entitlement);

    Partner save(Partner partner);

    Partner update(Partner partner);
}
