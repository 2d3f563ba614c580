package dateline.delivery.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress clients = new ClientAddress(List.of("127.0.0.1", "10.0.0.1"));

    @Test
    void fieldsOfAClientThatIsNotAProxyAreIgnored() {
        assertThat(client("192.0.2.7", null)).isEqualTo("192.0.2.7");
        assertThat(client("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
    }

    @Test
    void aProxyForwardsForTheLastAddressThatIsNotAProxy() {
        assertThat(client("127.0.0.1", "203.0.113.9, 198.51.100.1, 10.0.0.1")).isEqualTo("198.51.100.1");
        assertThat(client("127.0.0.1", "evil, name.example")).isEqualTo("127.0.0.1");
    }

    /** RFC 9110 §5.3: a field that a proxy adds to the client's own is part of the same list. */
    @Test
    void aFieldThatAProxyAddsCounts() {
        assertThat(clientsBehindProxy("X-Forwarded-For", "203.0.113.9", "X-Forwarded-For", "198.51.100.1"))
                .containsExactly("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.1:4711", "[2001:db8::1]:4711", "[2001:db8::1]", "2001:db8::1"})
    void aPortIsNotPartOfTheClientAddress(String hop) {
        String client = hop.startsWith("198") ? "198.51.100.1" : client("2001:db8::1", null);
        assertThat(clientsBehindProxy("X-Forwarded-For", hop)).containsExactly(client);
    }

    /** RFC 7239 §4, §6. */
    @Test
    void theForwardedFieldIsRead() {
        assertThat(clientsBehindProxy(
                        "Forwarded", "for=203.0.113.9;proto=http, For=\"198.51.100.1:80\";by=10.0.0.1, for=10.0.0.1"))
                .containsExactly("198.51.100.1");
        assertThat(clientsBehindProxy("Forwarded", "proto=https;for=\"[2001:db8::2]:4711\""))
                .containsExactly(client("2001:db8::1", null));
        assertThat(clientsBehindProxy("Forwarded", "for=203.0.113.9", "Forwarded", "for=_hidden"))
                .containsExactly("127.0.0.1");
    }

    /** One of two fields may be written by the client; only the operator knows which one. */
    @Test
    void bothFieldsCount() {
        assertThat(clientsBehindProxy("X-Forwarded-For", "203.0.113.9", "Forwarded", "for=198.51.100.1"))
                .containsExactly("203.0.113.9", "198.51.100.1");
    }

    @Test
    void aProxyWithoutAClientIsNotAClient() {
        assertThat(client("127.0.0.1", null)).isNull();
        assertThat(client("127.0.0.1", "10.0.0.1")).isNull();
    }

    @Test
    void oneIpv6NetworkIsOneClient() {
        assertThat(client("2001:db8::1", null)).isEqualTo(client("2001:db8::ffff:1", null));
        assertThat(client("2001:db8::1", null)).isNotEqualTo(client("2001:db8:0:1::1", null));
    }

    /** RFC 4632 §3.1, RFC 4291 §2.3; an IPv4 address in the form of an IPv6 address is the same (RFC 4291 §2.5.5.2). */
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.7, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.0/8, ::ffff:10.0.0.9, true",
        "10.0.0.0/8, 2001:db8::1, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.255, true",
        "192.0.2.1/32, 192.0.2.1, true",
        "192.0.2.1/32, 192.0.2.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/32, 32.1.13.184, false",
        "2001:db8:0:8000::/49, 2001:db8:0:ffff::1, true",
        "2001:db8:0:8000::/49, 2001:db8:0:7fff::1, false",
        "::1/128, ::1, true"
    })
    void aNetworkOfProxiesHasAPrefix(String network, String peer, boolean trusted) {
        assertThat(new ClientAddress(List.of("127.0.0.1", network)).isProxy(InetAddress.ofLiteral(peer)))
                .isEqualTo(trusted);
    }

    @Test
    void proxiesOfANetworkForwardForTheLastAddressOutsideOfIt() {
        ClientAddress behindNetwork = new ClientAddress(List.of("127.0.0.1", "10.0.0.0/8"));
        InetAddress proxy = InetAddress.ofLiteral("10.1.2.3");
        assertThat(behindNetwork.clientBehindProxy(proxy, List.of("203.0.113.9", "198.51.100.1", "10.9.9.9")))
                .contains("198.51.100.1");
        assertThat(behindNetwork.origin(proxy, List.of(List.of("198.51.100.1", "10.9.9.9"))))
                .isEqualTo("198.51.100.1");
        assertThat(behindNetwork.ofPeer(new InetSocketAddress(proxy, 4711))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "10.0.0.1/8",
                "10.0.0.0/33",
                "10.0.0.0/08",
                "10.0.0.0/",
                "2001:db8::/129",
                "2001:db8::1/64",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "proxy.example/8",
                "/8"
            })
    void anythingElseIsRefused(String proxy) {
        assertThatThrownBy(() -> new ClientAddress(List.of(proxy)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("dateline.clients.proxies: ");
    }

    private @Nullable String client(String peer, @Nullable String forwarded) {
        InetAddress address = InetAddress.ofLiteral(peer);
        if (!clients.isProxy(address)) {
            return clients.ofPeer(new InetSocketAddress(address, 4711)).orElse(null);
        }
        return forwarded == null
                ? null
                : clientsBehindProxy("X-Forwarded-For", forwarded).stream()
                        .findFirst()
                        .orElse(null);
    }

    /** The client of the proxy 127.0.0.1, by its fields. */
    private List<String> clientsBehindProxy(String... fields) {
        HttpHeaders headers = new DefaultHttpHeaders();
        for (int i = 0; i < fields.length; i += 2) {
            headers.add(fields[i], fields[i + 1]);
        }
        return new ForwardedFields(List.of("X-Forwarded-For", "Forwarded"))
                .hops(headers).stream()
                        .flatMap(hops -> clients.clientBehindProxy(InetAddress.ofLiteral("127.0.0.1"), hops).stream())
                        .toList();
    }
}
