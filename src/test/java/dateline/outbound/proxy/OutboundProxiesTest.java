package dateline.outbound.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundProxiesTest {
    @Test
    void eachSchemeHasItsVariable() throws ConnectException {
        OutboundProxies proxies = new OutboundProxies(
                Map.of("HTTPS_PROXY", "http://secure.example:3128", "http_proxy", "plain.example:8080"));
        assertThat(proxies.proxy(URI.create("https://a.example/")))
                .contains(new OutboundProxy("secure.example", 3128, null, ""));
        assertThat(proxies.proxy(URI.create("http://a.example/")))
                .contains(new OutboundProxy("plain.example", 8080, null, ""));
        assertThat(new OutboundProxies(Map.of("HTTPS_PROXY", "")).proxy(URI.create("https://a.example/")))
                .isEmpty();
    }

    @Test
    void proxyCanHaveCredentials() throws ConnectException {
        OutboundProxies proxies = new OutboundProxies(Map.of("HTTPS_PROXY", "http://news:p%40s+s@proxy.example"));
        assertThat(proxies.proxy(URI.create("https://a.example/")))
                .contains(new OutboundProxy("proxy.example", 80, "news", "p@s+s"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.example, a.example, true",
        "b.example, a.example, false",
        "a.example, sub.a.example, true",
        ".a.example, sub.a.example, true",
        "*.a.example, sub.a.example, true",
        "a.example, nota.example, false",
        "'one.example, A.example', a.example, true",
        "*, a.example, true",
        "127.0.0.1, 127.0.0.1, true"
    })
    void exemptHostsHaveNone(String exempt, String host, boolean isExempt) throws ConnectException {
        OutboundProxies proxies = new OutboundProxies(Map.of("https_proxy", "proxy.example:3128", "NO_PROXY", exempt));
        assertThat(proxies.proxy(URI.create("https://" + host + "/")).isEmpty()).isEqualTo(isExempt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://proxy.example:1080", "https://proxy.example", "http://", "http://secret word@x"})
    void proxyThatCannotBeUsedIsNamedWithoutItsPassword(String variable) {
        OutboundProxies proxies = new OutboundProxies(Map.of("HTTPS_PROXY", variable));
        assertThatThrownBy(() -> proxies.proxy(URI.create("https://a.example/")))
                .isInstanceOf(ConnectException.class)
                .hasNoCause()
                .hasMessageContaining("HTTPS_PROXY")
                .message()
                .doesNotContain("secret");
    }
}
