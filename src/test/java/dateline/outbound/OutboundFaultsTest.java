package dateline.outbound;

import static dateline.outbound.OutboundFixture.LONG;
import static dateline.outbound.OutboundFixture.OK;
import static dateline.outbound.OutboundFixture.PATIENT;
import static dateline.outbound.OutboundFixture.SOON_OVER;
import static dateline.outbound.OutboundFixture.SOON_SILENT;
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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against servers that do what they should not. */
class OutboundFaultsTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final OutboundClients clients = clients(NameLookup.system());
    private final OutboundClient client = clients.open(policy("127.0.0.0/8"));

    @AfterEach
    void close() {
        never.countDown();
        clients.close();
    }

    @Test
    void serverThatNeverAnswersIsGivenUp() throws IOException {
        try (RawServer server = new RawServer((connection, request) -> never.await())) {
            assertThat(failure(client.post(at(server, "/"), Map.of(), bytes("a"), SOON_SILENT)))
                    .isEqualTo(new OutboundFixture.Expected(Kind.SLOW, "Nothing came for 300 ms"));
            assertThat(failure(client.post(at(server, "/"), Map.of(), bytes("a"), SOON_OVER)))
                    .isEqualTo(new OutboundFixture.Expected(Kind.SLOW, "There was no answer in 300 ms"));
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
    void statusOfABodyThatStopsCounts() throws IOException {
        try (RawServer server = new RawServer((connection, request) -> {
            RawServer.send(connection, "HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\nabc");
            never.await();
        })) {
            Answer answer = answer(client.get(at(server, "/"), Map.of(), SOON_SILENT));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(bytes("abc"));
            assertThat(answer.cutShort()).startsWith("It ended before it was complete: ");
        }
    }

    /** Perhaps not even the head comes in this time, on a busy machine; but the request ends. */
    @Test
    void bodyThatTricklesIsCutOff() throws IOException {
        try (RawServer server = new RawServer((connection, request) -> {
            RawServer.send(connection, "HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n");
            trickle(connection);
        })) {
            OutboundResult result = client.get(at(server, "/"), Map.of(), SOON_OVER);
            assertThat(result.took()).isLessThan(LONG);
            assertThat(result instanceof Answer answer && answer.isWhole()).isFalse();
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
            OutboundFixture.Expected failure = failure(client.post(at(server, "/"), Map.of(), bytes("a"), PATIENT));
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

    /** Bytes that never end, each soon after the one before. */
    private void trickle(Socket connection) throws IOException, InterruptedException {
        while (!never.await(20, TimeUnit.MILLISECONDS)) {
            RawServer.send(connection, "x");
        }
    }
}
