package dateline.delivery.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow, send invalid requests, or are too many. */
@MicronautTest(transactional = false)
@Property(name = "dateline.clients.head-time", value = "200ms")
@Property(name = "dateline.clients.stall-time", value = "400ms")
@Property(name = "dateline.clients.keep-alive", value = "1s")
@Property(name = "dateline.clients.connections", value = "8")
class ConnectionsHttpTest {
    private static final String GET = "GET /feed.rss HTTP/1.1\r\nHost: x\r\n";

    @Inject
    EmbeddedServer server;

    /** RFC 9110 §15.5.9. */
    @ParameterizedTest
    @ValueSource(strings = {"", GET + "If-None-Match: *\r\n\r\n"})
    void anIncompleteHeadTimesOut(String before) throws IOException {
        try (Socket socket = open()) {
            send(socket, before);
            if (!before.isEmpty()) {
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            send(socket, "GET /feed.rss HT");
            assertThat(rest(socket)).contains(" 408 ");
        }
    }

    @Test
    void aClientThatSendsNothingIsDisconnected() throws IOException {
        try (Socket socket = open()) {
            assertThat(rest(socket)).isEmpty();
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws IOException {
        try (Socket socket = open()) {
            send(socket, GET + "If-None-Match: *\r\n\r\n");
            assertThat(rest(socket)).startsWith("HTTP/1.1 304").doesNotContain(" 408 ");
        }
    }

    @Test
    void anIncompleteBodyTimesOut() throws IOException {
        try (Socket socket = open()) {
            send(socket, "POST /api/articles/import HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nhalf");
            assertThat(rest(socket)).doesNotContain(" 200 ");
        }
    }

    /** An answer that is not read is discarded, and the next client is served. */
    @Test
    void aClientThatStopsReadingIsDisconnected() throws IOException {
        try (Socket socket = open()) {
            send(socket, (GET + "\r\n").repeat(400));
            assertThat(rest(open(), GET + "Connection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
        }
    }

    /** RFC 9112 §3.2. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a\r\nHost: b\r\n", "Host: a b\r\n", "Host: a/b\r\n", "Host: a, b\r\n"})
    void aRequestWithoutExactlyOneHostIsRefused(String host) throws IOException {
        assertThat(rest(open(), "GET /feed.rss HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/malformed");
        assertThat(rest(
                        open(),
                        GET + "X: 1\r\n\r\nGET /feed.rss?x=1 HTTP/1.1\r\nHost: x\r\n\r\nGET /feed.rss?y=1 HTTP/1.1\r\n"
                                + host + "Connection: close\r\n\r\n"))
                .contains("HTTP/1.1 400");
    }

    /** An unreadable address is not reported as another fault. */
    @ParameterizedTest
    @ValueSource(strings = {"/feed.rss\0", "/sections/%zz/feed.rss", "/a%"})
    void anUnreadableAddressIsRefused(String address) throws IOException {
        assertThat(rest(open(), "GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("header field Host");
    }

    /** RFC 9110 §15.6.6. */
    @Test
    void anotherVersionOfHttpIsRefused() throws IOException {
        assertThat(rest(open(), "GET /feed.rss HTTP/9.9\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 505");
    }

    /** RFC 6585 §5, RFC 9110 §15.5.15. */
    @Test
    void aTooLongAddressOrHeadIsNamed() throws IOException {
        assertThat(rest(open(), GET + "X: " + "x".repeat(100_000) + "\r\n\r\n")).startsWith("HTTP/1.1 431");
        assertThat(rest(open(), "GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414");
        assertThat(rest(open(), "GET /feed rss HTTP\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    /** RFC 9110 §15.6.4: 503 with Retry-After at once; after another connection is closed, a new one is accepted. */
    @Test
    void aConnectionBeyondTheLimitGets503() throws IOException {
        List<Socket> others = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Socket socket = open();
            others.add(socket);
            send(socket, GET + "If-None-Match: *\r\n\r\n");
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        assertThat(rest(open(), GET + "\r\n")).startsWith("HTTP/1.1 503").contains("Retry-After: ");
        for (Socket socket : others) {
            rest(socket);
            socket.close();
        }
        assertThat(rest(open(), GET + "Connection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    /** RFC 9113 §3.1: the offer of h2c is deprecated, and a large body is no reason to refuse a request with it. */
    @Test
    void anOfferToUpgradeToHttp2IsIgnored() throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve("/api/articles/import"))
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("x".repeat(500_000)))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(response.statusCode()).isEqualTo(401);
        }
    }

    /** RFC 9112 §6.3, §7.1: a request whose end is not clear is refused, and nothing after it is read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xchunked\r\n\r\n0\r\n\r\n",
                "identity\r\n\r\n",
                "\"chunked\"\r\n\r\n0\r\n\r\n",
                "gzip, chunked\r\n\r\n0\r\n\r\n",
                "chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "chunked\r\n\r\n5 5\r\nabcde\r\n0\r\n\r\n"
            })
    void aRequestWhoseEndIsNotClearIsRefused(String framing) throws IOException {
        String answers = rest(
                open(),
                "POST /api/articles/import HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: " + framing + GET + "\r\n");
        assertThat(answers).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1 ");
    }

    /** RFC 9112 §9.6: a refusal is sent before the body has arrived. */
    @Test
    void aRefusalDoesNotWaitForTheBody() throws IOException {
        assertThat(rest(open(), "POST /api/articles/import HTTP/1.1\r\nHost: x\r\nContent-Length: 999999\r\n\r\nhalf"))
                .startsWith("HTTP/1.1 401")
                .containsIgnoringCase("connection: close");
    }

    /** RFC 9112 §9.3.2: a client that reads gets the answers to any number of pipelined requests. */
    @Test
    void manyPipelinedRequestsAreAllAnswered() throws IOException {
        String many = (GET + "If-None-Match: *\r\n\r\n").repeat(500);
        assertThat(rest(open(), many + GET + "If-None-Match: *\r\nConnection: close\r\n\r\n")
                        .split("HTTP/1.1 304", -1))
                .hasSize(502);
    }

    /** RFC 9113 §6.8: a connection of HTTP/2 has no timeout for a head, and gets GOAWAY when it is idle for too long. */
    @Test
    void anIdleConnectionOfHttp2EndsWithGoaway() throws IOException {
        try (Socket socket = open()) {
            send(socket, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            socket.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int type;
            do {
                int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
                type = in.readUnsignedByte();
                in.skipNBytes(5L + length);
            } while (type != 7);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String rest(Socket socket, String request) throws IOException {
        try (socket) {
            send(socket, request);
            return rest(socket);
        }
    }

    /** The bytes that arrive until the server closes the connection. */
    private static String rest(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] bytes = new byte[8_192];
        try {
            for (int n = socket.getInputStream().read(bytes);
                    n >= 0;
                    n = socket.getInputStream().read(bytes)) {
                text.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
            }
        } catch (SocketException reset) {
            text.append("");
        }
        return text.toString();
    }
}
