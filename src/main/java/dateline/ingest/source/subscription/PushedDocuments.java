package dateline.ingest.source.subscription;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The stored documents of hubs that are not taken yet. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface PushedDocuments extends GenericRepository<PushedDocument, UUID> {
    PushedDocument save(PushedDocument document);

    /** Whether any waits, of whatever source: mostly none does, and the sources of a host may be many. */
    @Query("SELECT EXISTS (SELECT 1 FROM pushed_document)")
    boolean isAnyWaiting();

    /** The earliest of the sources of a host. */
    @Query("""
            SELECT pushed_document.*
            FROM pushed_document
            JOIN source_state ON source_state.source = pushed_document.source
            WHERE source_state.host = :host
            ORDER BY pushed_document.received, pushed_document.id
            LIMIT 1
            """)
    Optional<PushedDocument> next(String host);

    int countBySource(String source);

    int deleteById(UUID id);

    int deleteBySource(String source);
}
