package dateline.article;

import io.micronaut.jdbc.DataSourceResolver;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The store on H2. */
@MicronautTest(transactional = false)
class EmbeddedStoreTest implements StoreContract {
    @Inject
    Newsroom newsroom;

    @Inject
    Articles articles;

    @Inject
    FeedRanges ranges;

    @Inject
    ChangeLog log;

    @Inject
    DataSource store;

    @Inject
    DataSourceResolver resolver;

    @Override
    public Newsroom newsroom() {
        return newsroom;
    }

    @Override
    public Articles articles() {
        return articles;
    }

    @Override
    public FeedRanges ranges() {
        return ranges;
    }

    @Override
    public ChangeLog log() {
        return log;
    }

    @Override
    public DataSource store() {
        return resolver.resolve(store);
    }

    /** H2 says "index sorted" when it takes the order from the index. */
    @Override
    public String plan(String query) throws SQLException {
        String plan = explained("EXPLAIN " + query);
        return plan.contains("index sorted") ? plan : plan + " sort key";
    }
}
