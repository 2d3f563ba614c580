package dateline.ingest.source.entry;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** The stored entries of sources. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SourceEntries extends GenericRepository<SourceEntry, String> {
    List<SourceEntry> findByExternalIdIn(Collection<String> externalIds);

    /** The entries that the last document had, or those that it did not have. */
    List<SourceEntry> findBySourceAndListed(String source, boolean listed);

    List<SourceEntry> saveAll(Iterable<SourceEntry> entries);

    List<SourceEntry> updateAll(Iterable<SourceEntry> entries);
}
