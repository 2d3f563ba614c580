package dateline.operations.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dateline.Answer;
import dateline.Client;
import dateline.TestServer;
import dateline.delivery.connection.ConnectionDrain;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop while clients use it. */
class OrderlyShutdownHttpTest {
    private static final int POSTS = 12;

    @TempDir
    Path home = Path.of("replaced");

    /** RFC 9112 §9.6. */
    @Test
    void everyRequestInWorkGetsItsAnswerAndNothingElseIsAccepted() throws Exception {
        EmbeddedServer server = start("0s", "30s");
        int port = server.getPort();
        Client client = new Client(server, home.resolve("data"));
        assertThat(client.get("/feed.rss").statusCode()).isEqualTo(200);
        ConnectionDrain connections = server.getApplicationContext().getBean(ConnectionDrain.class);
        List<CompletableFuture<Answer>> posts = new ArrayList<>();
        Future<?> stopped;
        try (Socket kept = new Socket("localhost", server.getPort());
                Connection lock = lockedStore(server)) {
            assertThat(polled(kept)).contains("200 OK").doesNotContain("connection: close");
            for (int i = 0; i < POSTS; i++) {
                String article = article(i);
                posts.add(CompletableFuture.supplyAsync(
                        () -> client.api("POST", "/api/articles", article), task -> new Thread(task).start()));
            }
            until(() -> connections.requests() == POSTS);
            stopped = CompletableFuture.runAsync(server::stop, task -> new Thread(task).start());
            until(connections::isRunning);
            assertThat(polled(kept)).as("a connection that was open").contains("200 OK", "connection: close");
            until(() -> isRefused(port));
            assertThat(stopped.isDone()).isFalse();
            lock.rollback();
        }
        for (CompletableFuture<Answer> post : posts) {
            assertThat(post.join().status()).isEqualTo(201);
        }
        stopped.get();
    }

    @Test
    void loadBalancersLearnItBeforeTheSocketCloses() throws Exception {
        EmbeddedServer server = start("2s", "30s");
        int port = server.getPort();
        Client client = new Client(server, home.resolve("data"));
        assertThat(client.get("/health/readiness").statusCode()).isEqualTo(200);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop, task -> new Thread(task).start());
        until(() -> client.get("/health/readiness").statusCode() == 503);
        assertThat(isRefused(port)).isFalse();
        assertThat(client.get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(client.api("POST", "/api/articles", article(1)).status()).isEqualTo(201);
        stopped.get();
        assertThat(isRefused(port)).isTrue();
    }

    /** RFC 9110 §15.6.4. */
    @Test
    void aBulkImportThatTakesTooLongIsToldHowFarItGot() throws Exception {
        EmbeddedServer server = start("0s", "3s");
        String token = Files.readString(home.resolve("data/writer-token")).strip();
        ConnectionDrain connections = server.getApplicationContext().getBean(ConnectionDrain.class);
        CompletableFuture<Void> stopped;
        int sent = 0;
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket("localhost", server.getPort())) {
            OutputStream out = socket.getOutputStream();
            write(
                    out,
                    "POST /api/articles/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
            until(() -> connections.requests() == 1);
            stopped = CompletableFuture.runAsync(server::stop, task -> new Thread(task).start());
            socket.setSoTimeout(50);
            while (answer.indexOf("]}") < 0) {
                String line = article(sent) + "\n";
                sent++;
                write(out, Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
                readSome(socket, answer);
            }
        }
        stopped.get();
        assertThat(answer.toString())
                .startsWith("HTTP/1.1 503 ")
                .containsIgnoringCase("retry-after: ")
                .contains("The server is being stopped.");
        int stored = Integer.parseInt(answer.toString().replaceFirst("(?s).*beginning with line (\\d+).*", "$1")) - 1;
        assertThat(stored).isBetween(1, sent);
        EmbeddedServer again = start("0s", "3s");
        try (again) {
            Client client = new Client(again, home.resolve("data"));
            assertThat(client.api("GET", "/api/articles?limit=200", "").json().at("/articles"))
                    .hasSize(stored);
        }
    }

    private EmbeddedServer start(String delay, String grace) {
        return TestServer.start(
                home.resolve("data"),
                Map.of(
                        "dateline.shutdown.delay",
                        delay,
                        "dateline.shutdown.grace",
                        grace,
                        "datasources.default.maximum-pool-size",
                        30));
    }

    /** A transaction with the lock that every act needs. */
    private static Connection lockedStore(EmbeddedServer server) throws SQLException {
        Connection lock = server.getApplicationContext()
                .getBean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getConnection();
        lock.setAutoCommit(false);
        lock.createStatement().execute("SELECT * FROM change_counter WHERE id = 1 FOR UPDATE");
        return lock;
    }

    private static String polled(Socket kept) throws IOException {
        write(kept.getOutputStream(), "HEAD /feed.rss HTTP/1.1\r\nHost: localhost\r\n\r\n");
        BufferedReader in = new BufferedReader(new InputStreamReader(kept.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private static void readSome(Socket socket, StringBuilder answer) throws IOException {
        byte[] bytes = new byte[4_096];
        try {
            int read = socket.getInputStream().read(bytes);
            answer.append(new String(bytes, 0, Math.max(read, 0), StandardCharsets.UTF_8));
        } catch (SocketTimeoutException e) {
            // There is no answer yet: the next line is sent.
        }
    }

    private static boolean isRefused(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
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
