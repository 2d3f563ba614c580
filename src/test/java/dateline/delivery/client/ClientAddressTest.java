package dateline.delivery.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private final ClientAddress clients = new ClientAddress(List.of("127.0.0.1", "10.0.0.1"));

    @Test
    void aStrangerIsItsOwnAddressWhateverItSays() {
        assertThat(client("192.0.2.7", null)).isEqualTo("192.0.2.7");
        assertThat(client("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
    }

    @Test
    void aProxyForwardsForTheLastStrangerInItsField() {
        assertThat(client("127.0.0.1", "203.0.113.9, 198.51.100.1, 10.0.0.1")).isEqualTo("198.51.100.1");
        assertThat(client("127.0.0.1", "evil, name.example")).isEqualTo("127.0.0.1");
    }

    @Test
    void aProxyThatForwardsForNobodyIsNoClient() {
        assertThat(client("127.0.0.1", null)).isNull();
        assertThat(client("127.0.0.1", "10.0.0.1")).isNull();
    }

    @Test
    void oneIpv6NetworkIsOneClient() {
        assertThat(client("2001:db8::1", null)).isEqualTo(client("2001:db8::ffff:1", null));
        assertThat(client("2001:db8::1", null)).isNotEqualTo(client("2001:db8:0:1::1", null));
    }

    @Test
    void aProxyIsGivenAsAnAddress() {
        assertThatThrownBy(() -> new ClientAddress(List.of("proxy.example"))).hasMessageContaining("proxy.example");
    }

    private @Nullable String client(String peer, @Nullable String forwarded) {
        return clients.of(InetAddress.ofLiteral(peer), forwarded).orElse(null);
    }
}
