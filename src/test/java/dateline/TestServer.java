package dateline;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A server under test with an embedded store of its own. */
public final class TestServer {
    private TestServer() {}

    /**
     * Starts it.
     *
     * @param data the data directory, in which the store is
     * @param more settings, which replace those of the test
     */
    public static EmbeddedServer start(Path data, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "dateline.store",
                "jdbc:h2:file:" + data.resolve("dateline"),
                "dateline.data",
                data.toString(),
                "dateline.public-url",
                "https://news.example.org",
                "micronaut.server.port",
                -1));
        settings.putAll(more);
        return ApplicationContext.run(EmbeddedServer.class, settings);
    }
}
