package dateline.access.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The stored links. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignInLinks extends GenericRepository<SignInLink, String> {
    Optional<SignInLink> findById(String id);

    SignInLink save(SignInLink link);

    /** How many rows were deleted: of several requests with one link, one gets 1. */
    @Query("DELETE FROM sign_in_link WHERE id = :id")
    int take(String id);

    @Query("DELETE FROM sign_in_link WHERE ends <= :now")
    void deleteEnded(Instant now);
}
