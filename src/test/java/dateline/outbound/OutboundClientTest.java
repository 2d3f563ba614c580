package dateline.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.http.address.AddressRange;
import dateline.outbound.OutboundResult.Answer;
import dateline.outbound.OutboundResult.Failure;
import dateline.outbound.OutboundResult.Kind;
import dateline.outbound.guard.NameLookup;
import dateline.outbound.proxy.OutboundProxies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against servers that do what they should not. */
class OutboundClientTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final OutboundLimits PATIENT = new OutboundLimits(LONG, LONG, LONG, 64 * 1024);
    private static final OutboundLimits SOON_SILENT = new OutboundLimits(LONG, SHORT, LONG, 64 * 1024);
    private static final OutboundLimits SOON_OVER = new OutboundLimits(LONG, LONG, SHORT, 64 * 1024);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

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
    void serverThatNeverAnswersIsGivenUp() throws IOException {
        try (RawServer server = new RawServer((connection, request) -> never.await())) {
            assertThat(failure(client.post(at(server, "/"), Map.of(), bytes("a"), SOON_SILENT)))
                    .isEqualTo(new Expected(Kind.SLOW, "Nothing came for 300 ms"));
            assertThat(failure(client.post(at(server, "/"), Map.of(), bytes("a"), SOON_OVER)))
                    .isEqualTo(new Expected(Kind.SLOW, "There was no answer in 300 ms"));
        }
    }

    /** Each byte comes before the limit for silence, so that only the limit for all ends it. */
    @Test
    void headThatTricklesIsGivenUp() throws IOException {
        try (RawServer server = new RawServer((connection, request) -> {
            RawServer.send(connection, "HTTP/1.1 200 OK\r\nX: ");
            trickle(connection);
        })) {
            assertThat(failure(client.get(at(server, "/"), Map.of(), SOON_OVER)).kind())
                    .isEqualTo(Kind.SLOW);
        }
    }

    @Test
    void statusOfABodyThatTricklesCounts() throws IOException {
        try (RawServer server = new RawServer((connection, request) -> {
            RawServer.send(connection, "HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n");
            trickle(connection);
        })) {
            Answer answer = answer(client.get(at(server, "/"), Map.of(), SOON_OVER));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.isWhole()).isFalse();
            assertThat(answer.took()).isLessThan(LONG);
        }
    }

    /** RFC 9112 §6.3: without a length the body ends with the connection; in chunks it ends with the last of them. */
    @ParameterizedTest
    @ValueSource(strings = {"Connection: close", "Transfer-Encoding: chunked", "Content-Length: 1000000000"})
    void bodyWithoutEndIsCutOff(String framing) throws IOException {
        String piece = framing.endsWith("chunked") ? "4000\r\n" + "x".repeat(0x4000) + "\r\n" : "x".repeat(0x4000);
        try (RawServer server = new RawServer((connection, request) -> {
            RawServer.send(connection, "HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n");
            while (true) {
                RawServer.send(connection, piece);
            }
        })) {
            Answer answer = answer(client.get(at(server, "/"), Map.of(), PATIENT));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).hasSize(64 * 1024);
            assertThat(answer.cutShort()).isEqualTo("It is longer than 65536 bytes");
            answer(client.get(at(server, "/"), Map.of(), PATIENT));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void bodyOfExactlyTheLimitIsWhole() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc")) {
            OutboundLimits three = new OutboundLimits(LONG, LONG, LONG, 3);
            assertThat(answer(client.get(at(server, "/"), Map.of(), three)).isWhole())
                    .isTrue();
            OutboundLimits two = new OutboundLimits(LONG, LONG, LONG, 2);
            Answer cut = answer(client.get(at(server, "/"), Map.of(), two));
            assertThat(cut.body()).isEqualTo(bytes("ab"));
            assertThat(cut.isWhole()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void brokenAnswerIsAFailure(String answer) throws IOException {
        try (RawServer server = new RawServer((connection, request) -> {
            RawServer.send(connection, answer);
            connection.close();
        })) {
            Expected failure = failure(client.post(at(server, "/"), Map.of(), bytes("a"), PATIENT));
            assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failure.reason()).isNotBlank().doesNotContain("\n").hasSizeLessThan(400);
        }
    }

    static Stream<String> brokenAnswers() {
        return Stream.of(
                "",
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n",
                "HTTP/1.1 200 OK\r\n",
                "\r\n\r\n\r\n",
                "garbage\r\n\r\n",
                "x".repeat(100_000),
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 99 Low\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "ICY 200 OK\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0000\u0000\u0012\u0004\u0000\u0000\u0000\u0000\u0000",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: other\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA: " + "x".repeat(9_000) + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + ("A: " + "x".repeat(1_000) + "\r\n").repeat(64) + "\r\n",
                "HTTP/1.1 200 OK\r\n" + "A: x\r\n".repeat(200) + "\r\n");
    }

    @Test
    void connectionThatIsResetIsAFailure() throws IOException {
        try (RawServer server = new RawServer((connection, request) -> {
            connection.setSoLinger(true, 0);
            connection.close();
        })) {
            assertThat(failure(client.post(at(server, "/"), Map.of(), bytes("a"), PATIENT))
                            .kind())
                    .isEqualTo(Kind.BROKEN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void statusOfABodyThatBreaksOffCounts() throws IOException {
        try (RawServer server = new RawServer((connection, request) -> {
            RawServer.send(connection, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
            connection.close();
        })) {
            Answer answer = answer(client.get(at(server, "/"), Map.of(), PATIENT));
            assertThat(answer.body()).isEqualTo(bytes("abc"));
            assertThat(answer.isWhole()).isFalse();
        }
    }

    /** RFC 9110 §15.2: any number of interim answers may come first. Without end they end with the time. */
    @Test
    void interimAnswersAreSkipped() throws IOException {
        String early = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
        try (RawServer server = RawServer.answering("HTTP/1.1 100 Continue\r\n\r\n" + early + OK);
                RawServer endless = new RawServer((connection, request) -> {
                    while (true) {
                        RawServer.send(connection, early);
                    }
                })) {
            assertThat(answer(client.get(at(server, "/"), Map.of(), PATIENT)).status())
                    .isEqualTo(200);
            assertThat(failure(client.get(at(endless, "/"), Map.of(), SOON_OVER))
                            .kind())
                    .isEqualTo(Kind.SLOW);
        }
    }

    @Test
    void receiverThatDoesNotReadIsGivenUp() throws IOException {
        byte[] large = new byte[64 * 1024 * 1024];
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OutboundAddress address = OutboundAddress.parse("http://127.0.0.1:" + deaf.getLocalPort() + "/");
            assertThat(failure(client.post(address, Map.of(), large, SOON_OVER)).kind())
                    .isEqualTo(Kind.SLOW);
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
                    .isEqualTo(new Expected(Kind.BUSY, "All connections to the host were in use for 300 ms"));
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

    static OutboundPolicy policy(String... allowed) {
        return new OutboundPolicy(
                "dateline.push.allowed-callbacks",
                Stream.of(allowed).map(AddressRange::parse).toList(),
                2,
                100,
                LONG);
    }

    static OutboundClients clients(NameLookup lookup) {
        return new OutboundClients(
                lookup, new OutboundProxies(Map.of()), OutboundClientTest::tls, "https://news.example.org");
    }

    static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes that never end, each soon after the one before. */
    private void trickle(Socket connection) throws IOException, InterruptedException {
        while (!never.await(20, TimeUnit.MILLISECONDS)) {
            RawServer.send(connection, "x");
        }
    }

    private static OutboundAddress at(RawServer server, String path) {
        return OutboundAddress.parse("http://127.0.0.1:" + server.port() + path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Answer answer(OutboundResult result) {
        assertThat(result).isInstanceOf(Answer.class);
        return (Answer) result;
    }

    private static Expected failure(OutboundResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        Failure failure = (Failure) result;
        return new Expected(failure.kind(), failure.reason());
    }

    private record Expected(Kind kind, String reason) {}
}
