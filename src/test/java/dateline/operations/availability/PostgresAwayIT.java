package dateline.operations.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PostgreSQL that goes away and comes back, and one that is not there yet. */
class PostgresAwayIT {
    private static final String WARM = "/sections/world/feed.atom";
    private static final String COLD = "/sections/culture/feed.rss";
    private static final Duration SOON = Duration.ofSeconds(2);

    /** How long a silent server is waited for, and some seconds for the checks. */
    private static final Duration LONGEST_STATEMENT = StoreSilence.LONGEST.plusSeconds(10);

    @TempDir
    Path home = Path.of("replaced");

    private int port;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void startPostgres() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = postgres();
    }

    @AfterEach
    void stopPostgres() throws IOException {
        postgres.close();
    }

    /** RFC 9110 §15.6.4, RFC 5861 §4. */
    @Test
    void whileItIsStoppedFeedsInMemoryAreServedAndEverythingElseFailsSoon() throws IOException {
        try (EmbeddedServer server = server()) {
            Client client = new Client(server, home.resolve("data"));
            String feed = prepared(client);
            postgres.close();
            assertAway(client, feed);
            postgres = postgres();
            assertBack(client);
        }
    }

    /** A machine that is cut off answers nothing, also on connections that are open. */
    @Test
    void aServerThatSaysNothingIsAwayToo() throws Exception {
        try (EmbeddedServer server = server()) {
            Client client = new Client(server, home.resolve("data"));
            String feed = prepared(client);
            signal("STOP");
            try {
                until(() -> client.get("/health/readiness").statusCode() == 503);
                assertAway(client, feed);
            } finally {
                signal("CONT");
            }
            assertBack(client);
        }
    }

    /** One request, and more than there are connections, so that none is left to look at the server. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void aStatementDoesNotWaitForAServerThatHasFallenSilent(int requests) throws Exception {
        try (EmbeddedServer server = server()) {
            Client client = new Client(server, home.resolve("data"));
            prepared(client);
            try (Connection other = postgres.getPostgresDatabase().getConnection();
                    ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                other.setAutoCommit(false);
                lock(other);
                List<Future<Answer>> answers = new ArrayList<>();
                for (int i = 0; i < requests; i++) {
                    String article = article(10 + i);
                    answers.add(clients.submit(() -> client.api("POST", "/api/articles", article)));
                }
                until(() -> isWaiting(other));
                signal("STOP");
                try {
                    for (Future<Answer> answer : answers) {
                        assertThat(answer.get(LONGEST_STATEMENT.toSeconds(), TimeUnit.SECONDS)
                                        .status())
                                .isEqualTo(503);
                    }
                } finally {
                    signal("CONT");
                }
            }
            assertBack(client);
        }
    }

    private static void lock(Connection other) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("LOCK TABLE change_counter");
        }
    }

    private static boolean isWaiting(Connection other) {
        try (Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStartWaitsForIt() throws Exception {
        postgres.close();
        CompletableFuture<EmbeddedServer> starting =
                CompletableFuture.supplyAsync(this::server, task -> new Thread(task).start());
        postgres = postgres();
        try (EmbeddedServer server = starting.get()) {
            assertThat(new Client(server, home.resolve("data"))
                            .get("/health/readiness")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** One feed in memory, and one that has never been asked for. */
    private static String prepared(Client client) {
        assertThat(client.api("POST", "/api/articles", article(1)).status()).isEqualTo(201);
        assertThat(client.get("/health/readiness").statusCode()).isEqualTo(200);
        return client.get(WARM).body();
    }

    private static void assertAway(Client client, String feed) {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> cold = timed(SOON, () -> client.get(COLD));
            assertThat(cold.statusCode()).as(cold.body()).isEqualTo(503);
            assertThat(Client.header(cold, "Retry-After")).isNotEmpty();
            HttpResponse<String> write =
                    timed(SOON, () -> client.importing("?section=world", "text/markdown", "T\n\nText of an article."));
            assertThat(write.statusCode()).as(write.body()).isEqualTo(503);
            assertThat(Client.header(write, "Retry-After")).isNotEmpty();
            assertThat(client.get(WARM).body()).isEqualTo(feed);
            assertThat(timed(Duration.ofSeconds(1), () -> client.get("/health/liveness"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(timed(Duration.ofSeconds(1), () -> client.get("/health", "Authorization", "Bearer dl_0_a"))
                            .statusCode())
                    .isEqualTo(503);
        }
        assertThat(client.get("/health/readiness").body()).isEqualTo("{\"status\":\"DOWN\"}");
    }

    private static void assertBack(Client client) {
        until(() -> client.get("/health/readiness").statusCode() == 200);
        until(() -> client.get(COLD).statusCode() == 200);
        until(() -> client.api("POST", "/api/articles", article(2)).status() < 300);
        until(() -> client.get(WARM).body().contains("Fleet 2"));
    }

    private static HttpResponse<String> timed(Duration limit, Supplier<HttpResponse<String>> request) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as(answer.request().uri().toString())
                .isLessThan(limit);
        return answer;
    }

    private EmbeddedServer server() {
        Path data = home.resolve("data");
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:postgresql://postgres@localhost:" + port + "/postgres",
                        "dateline.data",
                        data.toString(),
                        "dateline.public-url",
                        "https://news.example.org",
                        "micronaut.server.port",
                        -1));
    }

    private EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(home.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends a signal to PostgreSQL and all its processes. */
    private void signal(String name) throws IOException, InterruptedException {
        long first = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(first).orElseThrow();
        StringBuilder ids = new StringBuilder(Long.toString(first));
        postmaster.descendants().forEach(child -> ids.append(' ').append(child.pid()));
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + ids).start().waitFor();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static String article(int number) {
        return "{\"externalId\": \"n%d\", \"section\": \"world\", \"title\": \"Fleet %d\", \"content\": \"<p>The fleet.</p>\"}"
                .formatted(number, number);
    }
}
