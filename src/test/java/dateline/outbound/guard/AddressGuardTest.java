package dateline.outbound.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.http.address.AddressRange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The special-purpose registries of IANA (RFC 6890, RFC 8190): the first and the last address of each range, and their neighbours. */
class AddressGuardTest {
    private static final AddressGuard GUARD = new AddressGuard(List.of(), "dateline.push.allowed-callbacks");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.0",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.0",
                "192.88.99.255",
                "192.168.0.0",
                "192.168.255.255",
                "192.175.48.1",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.0",
                "198.51.100.255",
                "203.0.113.0",
                "203.0.113.255",
                "224.0.0.0",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.254",
                "255.255.255.255"
            })
    void ipv4AddressThatIsNoPublicHostIsRefused(String address) {
        assertThat(GUARD.refusal(InetAddress.ofLiteral(address)).orElseThrow())
                .startsWith(address + " is not public (")
                .endsWith("; an operator can allow its range in dateline.push.allowed-callbacks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "8.8.8.8"
            })
    void otherIpv4AddressIsPermitted(String address) {
        assertThat(GUARD.refusal(InetAddress.ofLiteral(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::2",
                "::7f00:1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "::ffff:0:8.8.8.8",
                "64:ff9b::7f00:1",
                "64:ff9b::8.8.8.8",
                "64:ff9b::ffff:ffff",
                "64:ff9b:1::",
                "64:ff9b:1::10.0.0.1",
                "64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
                "100::",
                "100::ffff:ffff:ffff:ffff",
                "100:0:0:1::",
                "200::1",
                "1fff:ffff::",
                "2001::",
                "2001:0:7f00:1::",
                "2001:0:ffff:ffff::",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:1ff:ffff::",
                "2001:db8::",
                "2001:db8:ffff:ffff::",
                "2002::",
                "2002:7f00:1::",
                "2002:808:808::1",
                "2002:ffff:ffff:ffff::",
                "2620:4f:8000::1",
                "3fff::",
                "3fff:fff:ffff::",
                "4000::",
                "5f00::",
                "5f00:ffff::",
                "fc00::",
                "fd00::1",
                "fdff:ffff::",
                "fe00::",
                "fe80::",
                "fe80::1",
                "febf:ffff::",
                "fec0::",
                "feff:ffff::",
                "ff00::",
                "ff02::1",
                "ffff:ffff::",
                "2606:4700::5efe:7f00:1",
                "2606:4700::200:5efe:a00:1",
                "2606:4700:0:0:0:5efe:8.8.8.8"
            })
    void ipv6AddressThatIsNoPublicHostIsRefused(String address) {
        assertThat(GUARD.refusal(InetAddress.ofLiteral(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000::",
                "2001:200::",
                "2001:db7:ffff::",
                "2001:db9::",
                "2003::",
                "2606:4700::1111",
                "2620:4f:8001::",
                "3ffe:ffff::",
                "3fff:1000::",
                "2606:4700::5eff:7f00:1",
                "2606:4700::100:5efe:7f00:1"
            })
    void otherIpv6AddressIsPermitted(String address) {
        assertThat(GUARD.refusal(InetAddress.ofLiteral(address))).isEmpty();
    }

    /** RFC 4291 §2.5.5.2: it is an IPv4 address, so IPv4's rules are its rules. */
    @Test
    void ipv4MappedAddressIsJudgedAsIpv4() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 8, 8, 8, 8};
        assertThat(GUARD.refusal(InetAddress.getByAddress(mapped))).isEmpty();
        mapped[12] = 127;
        assertThat(GUARD.refusal(InetAddress.getByAddress(mapped))).isPresent();
    }

    @Test
    void allowedRangeOpensNothingElse() {
        AddressGuard guard = allowing("127.0.0.0/8", "fd00::/8");
        assertThat(guard.refusal(InetAddress.ofLiteral("127.1.2.3"))).isEmpty();
        assertThat(guard.refusal(InetAddress.ofLiteral("fd00::1"))).isEmpty();
        assertThat(Stream.of("126.0.0.0", "10.0.0.1", "::1", "fc00::1", "64:ff9b::7f00:1", "2002:7f00:1::", "0.0.0.0")
                        .map(InetAddress::ofLiteral)
                        .filter(address -> guard.refusal(address).isEmpty()))
                .containsExactly(InetAddress.ofLiteral("126.0.0.0"));
    }

    @Test
    void hostWithOneRefusedAddressIsRefused() {
        assertThatThrownBy(() -> GUARD.permitted("a.example", addresses("8.8.8.8", "10.0.0.1")))
                .isInstanceOf(RefusedHost.class)
                .hasMessageContaining("a.example")
                .hasMessageContaining("10.0.0.1 is not public (10.0.0.0/8, private, RFC 1918)");
        assertThatThrownBy(() -> GUARD.permitted("a.example", addresses("::1"))).isInstanceOf(RefusedHost.class);
    }

    @Test
    void hostWithAnAllowedAddressIsConnectedToThereOnly() throws UnknownHostException {
        AddressGuard guard = allowing("127.0.0.0/8");
        assertThat(guard.permitted("localhost", addresses("::1", "127.0.0.1"))).isEqualTo(addresses("127.0.0.1"));
    }

    @Test
    void allPublicAddressesOfAHostAreTried() throws UnknownHostException {
        List<InetAddress> both = addresses("2606:4700::1111", "1.1.1.1");
        assertThat(GUARD.permitted("a.example", both)).isEqualTo(both);
    }

    private static AddressGuard allowing(String... ranges) {
        return new AddressGuard(Stream.of(ranges).map(AddressRange::parse).toList(), "dateline.push.allowed-callbacks");
    }

    private static List<InetAddress> addresses(String... literals) {
        return Stream.of(literals).map(InetAddress::ofLiteral).toList();
    }
}
