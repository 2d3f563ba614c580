package dateline.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Answer;
import dateline.Client;
import dateline.TestClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token that is revoked or expires during long work: nothing more is done with it. */
@MicronautTest(transactional = false)
@Property(name = "test.clock", value = "true")
@Property(name = "dateline.store", value = "jdbc:h2:mem:token-end;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-token-end")
@Property(name = "dateline.import.batch", value = "10")
class TokenEndHttpTest {
    /** The number of articles in an export that does not fit into the buffers between server and client. */
    private static final int ARTICLES = 1_500;

    @Inject
    EmbeddedServer server;

    @Inject
    TestClock clock;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-token-end"));
    }

    @Test
    void aRevokedTokenStoresNoFurtherBatch() throws Exception {
        Answer token = token("revoked", "");
        try (Stream lines = new Stream(token.at("/token"))) {
            lines.send("revoked", 0, 20);
            await("revoked-19");
            client.api("DELETE", token.header("Location"), "");
            assertEnds(lines, "revoked", "was revoked at");
        }
    }

    @Test
    void aTokenThatExpiresStoresNoFurtherBatch() throws Exception {
        Answer token = token("brief", ", \"expires\": \"" + clock.instant().plusSeconds(60) + "\"");
        try (Stream lines = new Stream(token.at("/token"))) {
            lines.send("brief", 0, 20);
            await("brief-19");
            clock.advance(Duration.ofSeconds(60));
            assertEnds(lines, "brief", "expired at");
        }
    }

    /** The import of an export does not use batches of new articles, and needs the token too. */
    @Test
    void aRevokedTokenRestoresNoFurtherArticle() throws Exception {
        client.api("POST", "/api/articles", article("restored"));
        String head = client.api("GET", "/api/articles/export", "")
                .response()
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
        Answer token = token("restorer", "");
        try (Stream lines = new Stream(token.at("/token"))) {
            lines.send("restoring", 0, 10);
            await("restoring-9");
            client.api("DELETE", token.header("Location"), "");
            long acts = acts();
            lines.send(head + "\n");
            JsonNode report = lines.end();
            assertThat(report.at("/ended/detail").asText()).contains("restorer", "was revoked at");
            assertThat(acts()).isEqualTo(acts);
        }
    }

    /** The last line has the reason, and the closed connection shows that the export is not complete. */
    @Test
    void aRevokedTokenReadsNoFurtherArticle() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            many.append(article("exported-" + i).replace("Text.", "Text. ".repeat(3_500)))
                    .append('\n');
        }
        client.importing("", "application/x-ndjson", many.toString());
        Answer token = client.api("POST", "/api/tokens", "{\"name\": \"reader\", \"scopes\": [\"read\"]}");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /api/articles/export HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token.at("/token") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String last = in.readLine();
            client.api("DELETE", token.header("Location"), "");
            boolean whole = false;
            int articles = 0;
            try {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    whole |= line.equals("0");
                    articles += line.contains("\"id\":\"urn") ? 1 : 0;
                    last = line.isEmpty() ? last : line;
                }
            } catch (IOException reset) {
                articles += 0;
            }
            assertThat(articles).isLessThan(ARTICLES);
            assertThat(whole).as("the last chunk, RFC 9112 §7.1").isFalse();
            assertThat(last).contains("{\"problem\":", "was revoked at");
        }
    }

    private void assertEnds(Stream lines, String key, String how) throws IOException {
        long acts = acts();
        lines.send(key, 20, 45);
        JsonNode report = lines.end();
        assertThat(report.at("/created").asInt()).isEqualTo(20);
        assertThat(report.at("/ended/status").asInt()).isEqualTo(401);
        assertThat(report.at("/ended/detail").asText()).contains(how, "20 were created");
        assertThat(acts()).isEqualTo(acts);
    }

    private long acts() {
        long acts = 0;
        JsonNode page = client.api("GET", "/api/changes?limit=1000", "").json();
        while (!page.at("/changes").isEmpty()) {
            acts += page.at("/changes").size();
            page = client.api("GET", page.at("/next").asText(), "").json();
        }
        return acts;
    }

    private Answer token(String name, String more) {
        return client.api("POST", "/api/tokens", "{\"name\": \"" + name + "\", \"scopes\": [\"admin\"]" + more + "}");
    }

    private void await(String key) {
        for (int i = 0;
                i < 500
                        && client.api("GET", "/api/articles?q=" + key, "")
                                .json()
                                .at("/articles")
                                .isEmpty();
                i++) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static String article(String key) {
        return "{\"externalId\": \"" + key + "\", \"title\": \"" + key
                + "\", \"section\": \"world\", \"language\": \"en\", \"content\": \"<p>Text.</p>\"}";
    }

    /** A bulk import whose lines are sent slowly. */
    private final class Stream implements AutoCloseable {
        private final Socket socket = new Socket(server.getHost(), server.getPort());

        Stream(String token) throws IOException {
            socket.setSoTimeout(20_000);
            write("POST /api/articles/import HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                    + token + "\r\n\r\n");
        }

        void send(String key, int from, int to) {
            StringBuilder lines = new StringBuilder();
            for (int i = from; i < to; i++) {
                lines.append(article(key + "-" + i)).append('\n');
            }
            send(lines.toString());
        }

        void send(String lines) {
            int length = lines.getBytes(StandardCharsets.UTF_8).length;
            write(Integer.toHexString(length) + "\r\n" + lines + "\r\n");
        }

        JsonNode end() throws IOException {
            write("0\r\n\r\n");
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401").contains("error=\"invalid_token\"");
            return new ObjectMapper().readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        }

        private void write(String text) {
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
