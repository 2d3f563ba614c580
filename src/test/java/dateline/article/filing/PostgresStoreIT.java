package dateline.article.filing;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The store on a real PostgreSQL, reached by its URL alone. */
@MicronautTest(transactional = false)
@Property(name = "dateline.feed.entries", value = "4")
@Property(name = "test.clock", value = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreIT implements StoreContract, TestPropertyProvider {
    private final EmbeddedPostgres postgres = start();

    @Inject
    StoreBeans beans;

    @Override
    public StoreBeans beans() {
        return beans;
    }

    @Override
    public String series(String column, int last) {
        return "generate_series(1, " + last + ") AS s(" + column + ")";
    }

    @Override
    public String plan(String query) throws SQLException {
        return explained("EXPLAIN " + query);
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of(
                "dateline.store",
                postgres.getJdbcUrl("postgres", "postgres"),
                "dateline.data",
                newFolder().toString());
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    /** The data directory of an earlier run belongs to the database of that run. */
    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
