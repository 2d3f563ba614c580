package dateline.delivery.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Client;
import dateline.delivery.connection.ConnectionLimit;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Every answered request is in the access log, whoever answered it. */
@MicronautTest(transactional = false)
@Property(name = "dateline.access-log.file", value = "stdout")
@Property(name = "dateline.access-log.format", value = "json")
@Property(name = "dateline.clients.connections", value = "64")
class AccessLogHttpTest {
    private static final int CONNECTIONS = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EmbeddedServer server;

    @Inject
    ConnectionLimit limit;

    private final Logger logger = (Logger) LoggerFactory.getLogger(AccessLog.LOGGER);
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        lines.setContext(logger.getLoggerContext());
        lines.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    @Test
    void theFastPathAndTheControllersAreLogged() throws Exception {
        Client client = new Client(server, Path.of("target/test-data"));
        HttpResponse<String> first = client.get("/feed.json", "User-Agent", "Reader/1.0");
        HttpResponse<String> second = client.get("/feed.json", "User-Agent", "Reader/1.0");
        for (HttpResponse<String> answer : List.of(first, second)) {
            JsonNode line = lines.next();
            assertThat(line.at("/method").asText()).isEqualTo("GET");
            assertThat(line.at("/target").asText()).isEqualTo("/feed.json");
            assertThat(line.at("/status").asInt()).isEqualTo(200);
            assertThat(line.at("/bytes").asInt()).isEqualTo(answer.body().getBytes(StandardCharsets.UTF_8).length);
            assertThat(line.at("/agent").asText()).isEqualTo("Reader/1.0");
            assertThat(line.at("/client").asText()).isEqualTo("127.0.0.1");
            assertThat(line.at("/id").asText()).isNotEmpty();
        }
    }

    @Test
    void aProblemAndItsLineHaveTheSameId() throws Exception {
        Client client = new Client(server, Path.of("target/test-data"));
        HttpResponse<String> missing = client.get("/nothing-here");
        String id = Client.header(missing, "X-Request-Id");
        assertThat(lines.next().at("/id").asText()).isEqualTo(id);
        assertThat(JSON.readTree(missing.body()).at("/instance").asText()).isEqualTo("urn:uuid:" + id);
    }

    @Test
    void theClientAndTheIdOfATrustedProxyAreTaken() throws Exception {
        Client client = new Client(server, Path.of("target/test-data"));
        HttpResponse<String> missing =
                client.get("/nothing-here", "X-Request-Id", "edge-7.a", "X-Forwarded-For", "203.0.113.9");
        JsonNode line = lines.next();
        assertThat(line.at("/id").asText()).isEqualTo("edge-7.a");
        assertThat(line.at("/client").asText()).isEqualTo("203.0.113.9");
        assertThat(Client.header(missing, "X-Request-Id")).isEqualTo("edge-7.a");
        assertThat(JSON.readTree(missing.body()).at("/instance").asText()).isEqualTo("x-request-id:edge-7.a");
    }

    @Test
    void noTokenIsLogged() throws Exception {
        Client client = new Client(server, Path.of("target/test-data"));
        client.api("GET", "/api/articles?limit=1&token=" + client.token(), "");
        String line = lines.next().toString();
        assertThat(line).contains("token=***").doesNotContain(client.token()).doesNotContain("Bearer");
    }

    @Test
    void anUnreadableRequestIsLoggedWithoutItsText() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /a b HTTP/9.9 \"x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("X-Request-Id");
        }
        JsonNode line = lines.next();
        assertThat(line.at("/method").asText()).isEqualTo("-");
        assertThat(line.at("/status").asInt()).isGreaterThanOrEqualTo(400);
    }

    /** The connection is beyond the limit, so no request of it is read. */
    @Test
    void aRefusedConnectionIsLogged() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            String answer = "";
            for (int i = 0; i <= CONNECTIONS && answer.isEmpty(); i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
                open.add(socket);
                if (i == CONNECTIONS) {
                    socket.getOutputStream().write("GET /feed.rss HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
                    answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                }
            }
            assertThat(answer).startsWith("HTTP/1.1 503 ");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
            // The next test has room again.
            while (limit.open() > CONNECTIONS / 2) {
                Thread.onSpinWait();
            }
        }
        JsonNode line = lines.next();
        assertThat(line.at("/status").asInt()).isEqualTo(503);
        assertThat(line.at("/client").asText()).isEqualTo("127.0.0.1");
        assertThat(line.at("/target").asText()).isEqualTo("-");
    }

    /** The lines, in the order in which they were logged. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage());
        }

        JsonNode next() throws InterruptedException, IOException {
            String line = logged.poll(10, TimeUnit.SECONDS);
            assertThat(line).isNotNull();
            return JSON.readTree(line);
        }
    }
}
