package dateline.outbound;

import static dateline.outbound.OutboundFixture.LONG;
import static dateline.outbound.OutboundFixture.OK;
import static dateline.outbound.OutboundFixture.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.outbound.OutboundResult.Answer;
import dateline.outbound.OutboundResult.Failure;
import dateline.outbound.OutboundResult.Kind;
import dateline.outbound.proxy.OutboundProxies;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RFC 9110 §4.3.4: a certificate is one for the host of the address, whatever address DNS gives. */
class OutboundTlsTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    private static Path folder;

    private static SSLContext tls;

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<String> protocols = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=right.example",
                        "-ext",
                        "san=dns:right.example,ip:127.0.0.1",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            keys.load(content, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    }

    @Test
    void hostOfTheAddressIsAskedForAndVerified() throws IOException, GeneralSecurityException {
        try (RawServer server = server();
                OutboundClients clients = clients(tls)) {
            Answer answer = (Answer) get(clients, "https://right.example:" + server.port() + "/");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(names).containsExactly("right.example");
            // No other version of HTTP is offered (RFC 7301).
            assertThat(protocols).containsExactly("");
        }
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws IOException, GeneralSecurityException {
        try (RawServer server = server();
                OutboundClients clients = clients(tls)) {
            Failure failure = (Failure) get(clients, "https://wrong.example:" + server.port() + "/");
            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
            assertThat(failure.reason()).contains("wrong.example");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void numericHostIsVerifiedAsWell() throws IOException, GeneralSecurityException {
        try (RawServer server = server();
                OutboundClients clients = clients(tls)) {
            assertThat(get(clients, "https://127.0.0.1:" + server.port() + "/")).isInstanceOf(Answer.class);
        }
    }

    @Test
    void unknownIssuerIsRefused() throws IOException, GeneralSecurityException {
        try (RawServer server = server();
                OutboundClients clients = clients(SSLContext.getDefault())) {
            Failure failure = (Failure) get(clients, "https://right.example:" + server.port() + "/");
            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
        }
    }

    @Test
    void serverWithoutTlsIsAFailure() throws IOException, GeneralSecurityException {
        CountDownLatch never = new CountDownLatch(1);
        ServerSocket plain = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        Thread answering = Thread.ofVirtual().start(() -> {
            try {
                RawServer.send(plain.accept(), OK);
                never.await();
            } catch (IOException | InterruptedException e) {
                // The test is over.
            }
        });
        try (plain;
                OutboundClients clients = clients(tls)) {
            Failure failure = (Failure) get(clients, "https://right.example:" + plain.getLocalPort() + "/");
            assertThat(failure.kind()).isEqualTo(Kind.INSECURE);
        }
        answering.interrupt();
    }

    /** Neither the connection nor the handshake waits longer than the policy says. */
    @Test
    void handshakeThatHangsIsGivenUp() throws IOException, GeneralSecurityException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                OutboundClients clients = clients(tls)) {
            OutboundPolicy hasty = new OutboundPolicy(
                    "dateline.push.allowed-callbacks",
                    OutboundFixture.policy("127.0.0.0/8").allowed(),
                    2,
                    10,
                    Duration.ofSeconds(1));
            OutboundAddress address = OutboundAddress.parse("https://right.example:" + silent.getLocalPort() + "/");
            Failure failure = (Failure) clients.open(hasty).get(address, Map.of(), PATIENT);
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure.took()).isLessThan(LONG);
        }
    }

    /** A connection with TLS ends with the time as well, whatever its thread does: reading or writing. */
    @Test
    void deadlineEndsASecureConnection() throws IOException, GeneralSecurityException {
        CountDownLatch never = new CountDownLatch(1);
        ServerSocket socket = tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        try (RawServer server = new RawServer(socket, (connection, request) -> never.await());
                ServerSocket deaf =
                        tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                OutboundClients clients = clients(tls)) {
            OutboundClient client = clients.open(OutboundFixture.policy("127.0.0.0/8"));
            OutboundLimits limits = new OutboundLimits(LONG, LONG, Duration.ofMillis(500), 10);
            OutboundAddress hanging = OutboundAddress.parse("https://right.example:" + server.port() + "/");
            assertThat(((Failure) client.get(hanging, Map.of(), limits)).kind()).isEqualTo(Kind.SLOW);
            Thread.ofVirtual().start(() -> {
                try {
                    ((SSLSocket) deaf.accept()).startHandshake();
                } catch (IOException e) {
                    // The test is over.
                }
            });
            OutboundAddress unread = OutboundAddress.parse("https://right.example:" + deaf.getLocalPort() + "/");
            byte[] large = new byte[32 * 1024 * 1024];
            assertThat(((Failure) client.post(unread, Map.of(), large, limits)).kind())
                    .isEqualTo(Kind.SLOW);
        }
        never.countDown();
    }

    private RawServer server() throws IOException, GeneralSecurityException {
        ServerSocket socket = tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        return new RawServer(socket, (connection, request) -> {
            SSLSocket secure = (SSLSocket) connection;
            ((ExtendedSSLSession) secure.getSession())
                    .getRequestedServerNames()
                    .forEach(name -> names.add(new String(name.getEncoded(), StandardCharsets.US_ASCII)));
            protocols.add(secure.getApplicationProtocol());
            RawServer.send(connection, OK);
        });
    }

    private static OutboundClients clients(SSLContext trusted) {
        return new OutboundClients(
                name -> List.of(InetAddress.ofLiteral("127.0.0.1")),
                new OutboundProxies(Map.of()),
                () -> trusted,
                "https://news.example.org");
    }

    private static OutboundResult get(OutboundClients clients, String address) {
        return clients.open(OutboundFixture.policy("127.0.0.0/8"))
                .get(OutboundAddress.parse(address), Map.of(), PATIENT);
    }
}
