package dateline.outbound;

import static dateline.outbound.OutboundFixture.OK;
import static dateline.outbound.OutboundFixture.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.outbound.OutboundResult.Answer;
import dateline.outbound.OutboundResult.Failure;
import dateline.outbound.OutboundResult.Kind;
import dateline.outbound.proxy.OutboundProxies;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 9112 §3.2.2 and RFC 9110 §9.3.6: requests to a proxy. */
class ProxiedRequestsTest {

    @Test
    void proxyGetsTheWholeAddress() throws IOException {
        try (RawServer proxy = RawServer.answering(OK);
                OutboundClients clients = clients("http://127.0.0.1:" + proxy.port(), "8.8.8.8")) {
            Answer answer = (Answer) get(clients, "http://callback.example/a?b");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(proxy.requests().getFirst())
                    .startsWith("GET http://callback.example/a?b HTTP/1.1\r\n")
                    .contains("Host: callback.example\r\n");
        }
    }

    @Test
    void proxyMakesATunnelForTls() throws IOException {
        try (RawServer proxy = RawServer.answering("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n");
                OutboundClients clients = clients("http://127.0.0.1:" + proxy.port(), "8.8.8.8")) {
            Failure failure = (Failure) get(clients, "https://callback.example/a?b");
            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failure.reason()).isEqualTo("There is no connection: the proxy answered 502");
            assertThat(proxy.requests().getFirst()).startsWith("CONNECT callback.example:443 HTTP/1.1\r\n");
        }
    }

    @Test
    void proxyGetsItsCredentialsWhenItAsks() throws IOException {
        try (RawServer proxy = new RawServer(
                        (connection, request) -> RawServer.send(
                                connection,
                                request.contains("Proxy-Authorization: Basic bmV3czpwYXNz\r\n")
                                        ? OK
                                        : "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n"));
                OutboundClients clients = clients("http://news:pass@127.0.0.1:" + proxy.port(), "8.8.8.8")) {
            assertThat(((Answer) get(clients, "http://callback.example/")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void hostWithAPrivateAddressIsRefusedBeforeTheProxyIsAsked() throws IOException {
        try (RawServer proxy = RawServer.answering(OK);
                OutboundClients clients = clients("http://127.0.0.1:" + proxy.port(), "10.0.0.1")) {
            assertThat(((Failure) get(clients, "http://callback.example/")).kind())
                    .isEqualTo(Kind.REFUSED);
            assertThat(((Failure) get(clients, "http://[::1]/")).kind()).isEqualTo(Kind.REFUSED);
            assertThat(proxy.connections()).isZero();
        }
    }

    private static OutboundClients clients(String proxy, String address) {
        return new OutboundClients(
                name -> List.of(InetAddress.ofLiteral(address)),
                new OutboundProxies(Map.of("HTTP_PROXY", proxy, "HTTPS_PROXY", proxy)),
                OutboundFixture::tls,
                "https://news.example.org");
    }

    private static OutboundResult get(OutboundClients clients, String address) {
        return clients.open(OutboundFixture.policy()).get(OutboundAddress.parse(address), Map.of(), PATIENT);
    }
}
