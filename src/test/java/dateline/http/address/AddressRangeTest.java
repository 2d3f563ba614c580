package dateline.http.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4632 §3.1, RFC 4291 §2.3: prefixes of addresses. */
class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0, true",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 9.255.255.255, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fdff:ffff::1, true",
        "fd00::/8, fe00::, false",
        "fe80::/10, febf::1, true",
        "fe80::/10, fec0::, false",
        "::/0, 2001:db8::1, true",
        "::1/128, ::1, true",
        "::1, ::2, false"
    })
    void rangeHasTheAddressesWithItsBits(String range, String address, boolean contained) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "010.0.0.0/8",
                "0x0a.0.0.0/8",
                "fd00::/129",
                "fe80::1%eth0/10",
                "::ffff:10.0.0.0/104",
                "localhost/8",
                "localhost"
            })
    void anythingElseIsRefusedWithTheRepair(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rangeThatDoesNotBeginThereIsRefused() {
        assertThatThrownBy(() -> AddressRange.parse("10.1.2.3/8")).hasMessageContaining("write 10.0.0.0/8");
        assertThatThrownBy(() -> AddressRange.parse("10.1.2")).hasMessageContaining("write it like 10.0.0.0/8");
    }

    @Test
    void rangeIsWrittenAsItIsRead() {
        assertThat(AddressRange.parse("10.0.0.0/8"))
                .hasToString("10.0.0.0/8")
                .isEqualTo(AddressRange.parse("10.0.0.0/8"));
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 24, 192.0.2.0/24", "2001:db8:1:2:3:4:5:6, 64, 2001:db8:1:2:0:0:0:0/64"})
    void rangeAroundAnAddress(String address, int prefix, String range) {
        assertThat(AddressRange.around(InetAddress.ofLiteral(address), prefix)).hasToString(range);
    }
}
