package dateline.ingest.source;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored sources. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Sources extends GenericRepository<Source, String> {
    Optional<Source> findByName(String name);

    List<Source> findByNameIn(Collection<String> names);

    /** The sources after a name, in the order of their names. */
    @Query("SELECT * FROM source WHERE name > :after ORDER BY name LIMIT :limit")
    List<Source> page(String after, int limit);

    Source save(Source source);

    Source update(Source source);

    int deleteByName(String name);
}
