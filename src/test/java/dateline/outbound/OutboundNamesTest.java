package dateline.outbound;

import static dateline.outbound.OutboundFixture.LONG;
import static dateline.outbound.OutboundFixture.PATIENT;
import static dateline.outbound.OutboundFixture.clients;
import static dateline.outbound.OutboundFixture.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.outbound.OutboundResult.Answer;
import dateline.outbound.OutboundResult.Failure;
import dateline.outbound.OutboundResult.Kind;
import dateline.outbound.guard.NameLookup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and DNS: the connection goes to an address that was checked. */
class OutboundNamesTest {
    private static final String CLOSING = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void connectionGoesToTheAddressThatWasChecked() throws IOException {
        try (RawServer server = RawServer.answering(CLOSING);
                OutboundClients clients = clients(answering("127.0.0.1"))) {
            OutboundResult result =
                    clients.open(policy("127.0.0.0/8")).get(at("callback.example", server), Map.of(), PATIENT);
            assertThat(((Answer) result).status()).isEqualTo(200);
            assertThat(asked).containsExactly("callback.example");
            assertThat(server.requests().getFirst()).contains("Host: callback.example:" + server.port() + "\r\n");
        }
    }

    /** DNS rebinding: the second answer is another address; it is never connected to. */
    @Test
    void nameThatMovesToAPrivateAddressIsRefused() throws IOException {
        try (RawServer server = RawServer.answering(CLOSING);
                RawServer inner = new RawServer(
                        new ServerSocket(server.port(), 5, InetAddress.ofLiteral("127.9.9.9")),
                        (connection, request) -> RawServer.send(connection, CLOSING));
                OutboundClients clients = clients(answering("127.0.0.1", "127.9.9.9"))) {
            OutboundClient client = clients.open(policy("127.0.0.1"));
            assertThat(client.get(at("callback.example", server), Map.of(), PATIENT))
                    .isInstanceOf(Answer.class);
            Failure second = (Failure) client.get(at("callback.example", server), Map.of(), PATIENT);
            assertThat(second.kind()).isEqualTo(Kind.REFUSED);
            assertThat(second.reason())
                    .isEqualTo(
                            "An address of callback.example is refused: 127.9.9.9 is not public (127.0.0.0/8, loopback,"
                                    + " RFC 1122); an operator can allow its range in dateline.push.allowed-callbacks");
            assertThat(inner.connections()).isZero();
            assertThat(asked).hasSize(2);
        }
    }

    @Test
    void nameWithAPublicAndAPrivateAddressIsRefused() throws IOException {
        try (RawServer server = RawServer.answering(CLOSING);
                OutboundClients clients = clients(answering("8.8.8.8,127.0.0.1"))) {
            Failure failure = (Failure) clients.open(policy()).get(at("callback.example", server), Map.of(), PATIENT);
            assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
            assertThat(server.connections()).isZero();
        }
    }

    /** What is allowed for one purpose opens nothing for another, also not a connection that is already there. */
    @Test
    void purposesShareNoConnections() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                OutboundClients clients = clients(answering("127.0.0.1"))) {
            OutboundResult allowed =
                    clients.open(policy("127.0.0.0/8")).get(at("a.example", server), Map.of(), PATIENT);
            OutboundResult other = clients.open(policy()).get(at("a.example", server), Map.of(), PATIENT);
            assertThat(allowed).isInstanceOf(Answer.class);
            assertThat(((Failure) other).kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1",
                "http://127.0.0.1.",
                "http://[::1]",
                "http://localhost",
                "http://0.0.0.0",
                "http://[::]",
                "http://１２７.０.０.１",
                "http://127.255.255.254"
            })
    void loopbackIsRefusedInEachSpelling(String host) throws IOException {
        try (RawServer server = RawServer.answering(CLOSING);
                OutboundClients clients = clients(NameLookup.system())) {
            OutboundClient client = clients.open(policy());
            OutboundAddress address = OutboundAddress.parse(host + ":" + server.port() + "/");
            assertThat(((Failure) client.get(address, Map.of(), PATIENT)).kind())
                    .isEqualTo(Kind.REFUSED);
            assertThat(server.connections()).isZero();
            assertThat(client.refusal(address).isPresent())
                    .isEqualTo(!address.host().equals("localhost"));
        }
    }

    /** The client asks its look-up for numeric hosts too: with one of them as any other, all addresses are checked. */
    @Test
    void ipv6AddressIsConnectedToWhenItIsAllowed() throws IOException {
        try (RawServer server = new RawServer(
                        new ServerSocket(0, 5, InetAddress.ofLiteral("::1")),
                        (connection, request) -> RawServer.send(connection, CLOSING));
                OutboundClients clients = clients(NameLookup.system())) {
            OutboundAddress address = at("[::1]", server);
            OutboundClient client = clients.open(policy("::1/128"));
            assertThat(client.refusal(address)).isEmpty();
            assertThat(client.get(address, Map.of(), PATIENT)).isInstanceOf(Answer.class);
            assertThat(server.requests().getFirst()).contains("Host: [0:0:0:0:0:0:0:1]:" + server.port() + "\r\n");
        }
    }

    @Test
    void secondAddressIsTriedWhenTheFirstDoesNotAnswer() throws IOException {
        try (RawServer server = RawServer.answering(CLOSING);
                OutboundClients clients = clients(answering("127.7.7.7,127.0.0.1"))) {
            OutboundResult result = clients.open(policy("127.0.0.0/8")).get(at("a.example", server), Map.of(), PATIENT);
            assertThat(result).isInstanceOf(Answer.class);
        }
    }

    @Test
    void unknownNameIsAFailure() {
        try (OutboundClients clients = clients(name -> {
            throw new UnknownHostException(name);
        })) {
            Failure failure = (Failure)
                    clients.open(policy()).get(OutboundAddress.parse("https://none.example/"), Map.of(), PATIENT);
            assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_HOST);
            assertThat(failure.reason()).isEqualTo("DNS knows no address of none.example");
        }
    }

    /** A look-up cannot be stopped, but nobody waits for it longer than for all else, nor does another name. */
    @Test
    void lookupThatHangsHoldsUpNobody() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (RawServer server = RawServer.answering(CLOSING);
                OutboundClients clients = clients(name -> {
                    if (name.startsWith("slow")) {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            throw new UnknownHostException(name);
                        }
                    }
                    return List.of(InetAddress.ofLiteral("127.0.0.1"));
                })) {
            OutboundClient client = clients.open(policy("127.0.0.0/8"));
            OutboundLimits limits = new OutboundLimits(LONG, LONG, Duration.ofMillis(200), 10);
            Failure slow = (Failure) client.get(at("slow.example", server), Map.of(), limits);
            assertThat(slow.kind()).isIn(Kind.UNKNOWN_HOST, Kind.SLOW);
            assertThat(slow.took()).isLessThan(LONG);
            assertThat(client.get(at("fast.example", server), Map.of(), PATIENT))
                    .isInstanceOf(Answer.class);
        }
        never.countDown();
    }

    /** Gives one answer after the other, the last one for ever. */
    private NameLookup answering(String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        return name -> {
            asked.add(name);
            String answer = left.size() > 1 ? left.removeFirst() : left.getFirst();
            return Stream.of(answer.split(",", -1)).map(InetAddress::ofLiteral).toList();
        };
    }

    private static OutboundAddress at(String host, RawServer server) {
        return OutboundAddress.parse("http://" + host + ":" + server.port() + "/");
    }
}
