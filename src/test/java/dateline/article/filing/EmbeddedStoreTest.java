package dateline.article.filing;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** The store on H2. */
@MicronautTest(transactional = false)
@Property(name = "dateline.feed.entries", value = "4")
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.store", value = "jdbc:h2:mem:contract;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-contract")
class EmbeddedStoreTest implements StoreContract {
    @Inject
    StoreBeans beans;

    @Override
    public StoreBeans beans() {
        return beans;
    }

    @Override
    public String series(String column, int last) {
        return "SYSTEM_RANGE(1, " + last + ") AS s(" + column + ")";
    }

    /** H2 says "index sorted" when it takes the order from the index. */
    @Override
    public String plan(String query) throws SQLException {
        String plan = explained("EXPLAIN " + query);
        return plan.contains("index sorted") ? plan : plan + " sort key";
    }
}
