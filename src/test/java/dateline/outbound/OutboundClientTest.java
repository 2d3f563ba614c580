package dateline.outbound;

import static dateline.outbound.OutboundFixture.LONG;
import static dateline.outbound.OutboundFixture.OK;
import static dateline.outbound.OutboundFixture.PATIENT;
import static dateline.outbound.OutboundFixture.SHORT;
import static dateline.outbound.OutboundFixture.answer;
import static dateline.outbound.OutboundFixture.at;
import static dateline.outbound.OutboundFixture.bytes;
import static dateline.outbound.OutboundFixture.clients;
import static dateline.outbound.OutboundFixture.failure;
import static dateline.outbound.OutboundFixture.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.outbound.OutboundResult.Answer;
import dateline.outbound.OutboundResult.Kind;
import dateline.outbound.guard.NameLookup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends, and what it makes of an answer. */
class OutboundClientTest {

    private final CountDownLatch never = new CountDownLatch(1);
    private final OutboundClients clients = clients(NameLookup.system());
    private final OutboundClient client = clients.open(policy("127.0.0.0/8"));

    @AfterEach
    void close() {
        never.countDown();
        clients.close();
    }

    @Test
    void postSendsTheBodyAsItIs() throws IOException {
        try (RawServer server = RawServer.answering(OK)) {
            Answer answer = answer(client.post(
                    at(server, "/callback?id=7"),
                    Map.of("Content-Type", "application/rss+xml"),
                    bytes("<rss/>"),
                    PATIENT));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(bytes("ok"));
            assertThat(answer.isWhole()).isTrue();
            assertThat(server.requests().getFirst())
                    .startsWith("POST /callback?id=7 HTTP/1.1\r\n")
                    .contains("Host: 127.0.0.1:" + server.port() + "\r\n")
                    .contains("User-Agent: Dateline/")
                    .contains(" (+https://news.example.org)\r\n")
                    .contains("Content-Type: application/rss+xml\r\n")
                    .contains("Content-Length: 6\r\n")
                    .doesNotContainIgnoringCase("Accept-Encoding")
                    .doesNotContainIgnoringCase("Expect")
                    .doesNotContainIgnoringCase("Upgrade")
                    .doesNotContainIgnoringCase("Cookie")
                    .endsWith("\r\n\r\n<rss/>");
        }
    }

    @Test
    void pathAndQueryAreSentAsTheyWereWritten() throws IOException {
        try (RawServer server = RawServer.answering(OK)) {
            OutboundAddress address = at(server, "//other.example/a/../%2e?x=%2F&y=//z&a+b=%20+;");
            answer(client.get(address, Map.of(), PATIENT));
            answer(client.post(
                    address, Map.of("Content-Type", "application/x-www-form-urlencoded"), bytes("c=d"), PATIENT));
            String target = "//other.example/a/../%2e?x=%2F&y=//z&a+b=%20+; HTTP/1.1\r\n";
            assertThat(server.requests().getFirst()).startsWith("GET " + target);
            assertThat(server.requests().getLast()).startsWith("POST " + target).endsWith("\r\n\r\nc=d");
        }
    }

    /** RFC 9110 §5.5: CR and LF would begin another field. */
    @Test
    void valueOfAHeaderStaysInItsLine() throws IOException {
        try (RawServer server = RawServer.answering(OK)) {
            answer(client.get(at(server, "/"), Map.of("Link", "<a>\r\nCookie: b\nX: c"), PATIENT));
            assertThat(server.requests().getFirst())
                    .contains("Link: <a>")
                    .doesNotContain("\nCookie")
                    .doesNotContain("\nX");
        }
    }

    @Test
    void connectionIsUsedAgain() throws IOException {
        try (RawServer server = RawServer.answering(OK)) {
            for (int i = 0; i < 5; i++) {
                answer(client.post(at(server, "/"), Map.of(), bytes("a"), PATIENT));
            }
            assertThat(server.requests()).hasSize(5);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** RFC 9110 §15.4: a redirect is an answer; whoever follows it decides that himself. */
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsNotFollowed(int status) throws IOException {
        try (RawServer inner = RawServer.answering(OK);
                RawServer server = RawServer.answering("HTTP/1.1 " + status + " Moved\r\nLocation: http://127.0.0.1:"
                        + inner.port() + "/\r\nContent-Length: 0\r\n\r\n")) {
            Answer answer = answer(client.get(at(server, "/"), Map.of(), PATIENT));
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Location")).contains("http://127.0.0.1:" + inner.port() + "/");
            assertThat(inner.connections()).isZero();
        }
    }

    @Test
    void answersAreNeitherDecompressedNorAuthenticatedNorRemembered() throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 401 No\r\nContent-Encoding: gzip\r\n"
                        + "WWW-Authenticate: Basic realm=\"a\"\r\nSet-Cookie: a=b\r\nVary: a\r\nVary: b\r\nContent-Length: 2\r\n\r\nok")) {
            Answer answer = answer(client.get(at(server, "/"), Map.of(), PATIENT));
            answer(client.get(at(server, "/"), Map.of(), PATIENT));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(bytes("ok"));
            assertThat(answer.header("vary")).contains("a, b");
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request)
                            .doesNotContainIgnoringCase("Cookie")
                            .doesNotContainIgnoringCase("Authorization"));
        }
    }

    @Test
    void portWithoutAServerIsAFailure() throws IOException {
        int port;
        try (RawServer server = RawServer.answering(OK)) {
            port = server.port();
        }
        assertThat(failure(client.get(OutboundAddress.parse("http://127.0.0.1:" + port + "/"), Map.of(), PATIENT))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void connectionsToOneHostAreLimited() throws IOException, InterruptedException {
        CountDownLatch arrived = new CountDownLatch(2);
        try (RawServer server = new RawServer((connection, request) -> {
            arrived.countDown();
            never.await();
        })) {
            for (int i = 0; i < 2; i++) {
                Thread.ofVirtual().start(() -> client.get(at(server, "/"), Map.of(), PATIENT));
            }
            arrived.await();
            OutboundLimits impatient = new OutboundLimits(SHORT, LONG, LONG, 10);
            assertThat(failure(client.get(at(server, "/"), Map.of(), impatient)))
                    .isEqualTo(new OutboundFixture.Expected(
                            Kind.BUSY, "All connections to the host were in use for 300 ms"));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void interruptEndsARequest() throws IOException, InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        List<OutboundResult> results = new CopyOnWriteArrayList<>();
        try (RawServer server = new RawServer((connection, request) -> {
            arrived.countDown();
            never.await();
        })) {
            Thread thread = Thread.ofVirtual().start(() -> results.add(client.get(at(server, "/"), Map.of(), PATIENT)));
            arrived.await();
            thread.interrupt();
            thread.join();
            assertThat(failure(results.getFirst()).kind()).isEqualTo(Kind.STOPPED);
        }
    }

    /** What the server itself ends is no fault of the other side. */
    @Test
    void closedClientStopsItsRequests() throws IOException, InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        List<OutboundResult> results = new CopyOnWriteArrayList<>();
        try (RawServer server = new RawServer((connection, request) -> {
            arrived.countDown();
            never.await();
        })) {
            Thread thread = Thread.ofVirtual().start(() -> results.add(client.get(at(server, "/"), Map.of(), PATIENT)));
            arrived.await();
            clients.close();
            thread.join();
            results.add(client.get(at(server, "/"), Map.of(), PATIENT));
            assertThat(results)
                    .hasSize(2)
                    .allSatisfy(result -> assertThat(failure(result).kind()).isEqualTo(Kind.STOPPED));
        }
    }
}
