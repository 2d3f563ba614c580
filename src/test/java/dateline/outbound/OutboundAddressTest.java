package dateline.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/callback, https://example.org/callback",
        "HTTPS://Example.ORG/Callback, https://example.org/Callback",
        "https://example.org, https://example.org/",
        "https://example.org?a=b%20c, https://example.org/?a=b%20c",
        "https://example.org:443/, https://example.org/",
        "http://example.org:80/, http://example.org/",
        "http://example.org:/, http://example.org/",
        "http://example.org:443/, http://example.org:443/",
        "https://example.org./, https://example.org/",
        "https://example.org//a/../b//?c=%2F, https://example.org//a/../b//?c=%2F",
        "https://müller.example/straße?q=é, https://xn--mller-kva.example/stra%C3%9Fe?q=%C3%A9",
        "https://例え.テスト/, https://xn--r8jz45g.xn--zckzah/",
        "https://8.8.8.8/, https://8.8.8.8/",
        "https://８.８.８.８/, https://8.8.8.8/",
        "https://[2606:4700::1111]:8443/a, https://[2606:4700:0:0:0:0:0:1111]:8443/a",
        "https://0x.example/, https://0x.example/",
        "https://r1---sn-4g5e.example/, https://r1---sn-4g5e.example/"
    })
    void addressIsNormalised(String text, String normalised) {
        OutboundAddress address = OutboundAddress.parse(text);
        assertThat(address).hasToString(normalised);
        assertThat(new OutboundAddress(address.uri())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "callback",
                "/callback",
                "//example.org/",
                "http:example.org",
                "http:/example.org",
                "http://",
                "http:///callback",
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "gopher://example.org/",
                "unix:///run/docker.sock",
                "jar:http://example.org!/",
                "https://user@example.org/",
                "https://user:password@example.org/",
                "https://@example.org/",
                "https://example.org@127.0.0.1/",
                "https://127.0.0.1\\@example.org/",
                "https://example.org\\@127.0.0.1/",
                "https://example.org/#fragment",
                "https://example.org/#",
                "https://example.org:0/",
                "https://example.org:65536/",
                "https://example.org:99999999999/",
                "https://example.org:-1/",
                "https://example.org:80a/",
                "https://example.org:８０/",
                "https://example.org:80:80/",
                "https://exam ple.org/",
                "https://example.org/a b",
                "https://example.org/a\r\nHost: other",
                "https://example.org/\u0000",
                "https://example.org/a\tb",
                "https://example.org\n/",
                "https://example.org/\u2028",
                "https://example.org/{id}",
                "https://example.org/%zz",
                "https://example..org/",
                "https://.example.org/",
                "https://-example.org/",
                "https://example-.org/",
                "https://exam_ple.org/",
                "https://example.org../",
                "https://exam%70le.org/",
                "https://127.0.0.%31/",
                "https://a,b/",
                "https://[::1/",
                "https://::1/",
                "https://[]/",
                "https://[v1.a]/",
                "https://[fe80::1%eth0]/",
                "https://[fe80::1%25eth0]/",
                "https://[::1%lo]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[1.2.3.4]/"
            })
    void addressThatIsNotOneIsRefused(String text) {
        assertThatThrownBy(() -> OutboundAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("it")
                .contains(": ");
    }

    /** URL Standard, §3.5: browsers take these for IPv4 addresses, and so do some resolvers (inet_aton). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "017700000001",
                "0x7f000001",
                "0x7f.1",
                "0x7f.0x0.0x0.0x1",
                "0X7F.1",
                "0177.0.0.1",
                "0177.1",
                "127.1",
                "127.0.1",
                "127.00.0.1",
                "127.0.0.01",
                "127.0.0.1.1",
                "127.0.0.256",
                "0x",
                "0",
                "1.2.3.0x4",
                "a.b.c.1",
                "２１３０７０６４３３",
                "0x7f。1",
                "127。1"
            })
    void unusualSpellingOfAnIpv4AddressIsRefused(String host) {
        assertThatThrownBy(() -> OutboundAddress.parse("http://" + host + "/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("four decimal numbers");
        assertThatThrownBy(() -> OutboundAddress.parse("http://" + host + "./"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostIsTheKeyOfLimits() {
        assertThat(OutboundAddress.parse("https://EXAMPLE.org.:8443/a").host()).isEqualTo("example.org");
        assertThat(OutboundAddress.parse("https://[2606:4700:0::1111]/").host())
                .isEqualTo(OutboundAddress.parse("https://[2606:4700::1111]/").host())
                .isEqualTo("[2606:4700:0:0:0:0:0:1111]");
        assertThat(OutboundAddress.parse("http://127.0.0.1./").host()).isEqualTo("127.0.0.1");
    }

    @Test
    void portIsThatOfTheScheme() {
        assertThat(OutboundAddress.parse("https://example.org/").port()).isEqualTo(443);
        assertThat(OutboundAddress.parse("http://example.org/").port()).isEqualTo(80);
        assertThat(OutboundAddress.parse("http://example.org:8080/").port()).isEqualTo(8080);
    }

    @Test
    void addressHasAtMost2000Characters() {
        String start = "https://example.org/";
        assertThat(OutboundAddress.parse(start + "a".repeat(2000 - start.length()))
                        .uri())
                .isNotNull();
        assertThatThrownBy(() -> OutboundAddress.parse(start + "a".repeat(2001 - start.length())))
                .hasMessageContaining("2000 characters");
        assertThatThrownBy(() -> OutboundAddress.parse(start + "é".repeat(400)))
                .hasMessageContaining("2000 characters");
    }

    @Test
    void addressOfALaterStageIsCheckedAsWell() {
        assertThatThrownBy(() -> new OutboundAddress(URI.create("file:///etc/passwd")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
