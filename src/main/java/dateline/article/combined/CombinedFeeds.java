package dateline.article.combined;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored combined feeds. There are few: they are read whole. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface CombinedFeeds extends GenericRepository<CombinedFeed, String> {
    List<CombinedFeed> listOrderByName();

    Optional<CombinedFeed> findByName(String name);

    List<CombinedFeed> saveAll(Iterable<CombinedFeed> feeds);

    CombinedFeed update(CombinedFeed feed);

    void deleteAll();

    /** The combined feeds in use. */
    default List<CombinedFeed> open() {
        return listOrderByName().stream().filter(CombinedFeed::isOpen).toList();
    }
}
