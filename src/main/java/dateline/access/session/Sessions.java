package dateline.access.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored sessions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Sessions extends GenericRepository<Session, String> {
    Optional<Session> findById(String id);

    List<Session> findByTokenOrderByCreatedDesc(String token);

    /** The newest sessions of all tokens. */
    @Query("""
            SELECT *
            FROM desk_session
            ORDER BY created DESC, id
            FETCH FIRST :limit ROWS ONLY
            """)
    List<Session> newest(int limit);

    Session save(Session session);

    /** A session that another node has ended meanwhile is not stored again. */
    @Query("UPDATE desk_session SET used = :used WHERE id = :id")
    void use(String id, Instant used);

    @Query("UPDATE desk_session SET language = :language, zone = :zone WHERE id = :id")
    void prefer(String id, @Nullable String language, @Nullable String zone);

    void deleteById(String id);

    @Query("DELETE FROM desk_session WHERE ends <= :now OR used <= :idle")
    void deleteEnded(Instant now, Instant idle);
}
