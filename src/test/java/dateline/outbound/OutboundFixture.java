package dateline.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.http.address.AddressRange;
import dateline.outbound.OutboundResult.Answer;
import dateline.outbound.OutboundResult.Failure;
import dateline.outbound.OutboundResult.Kind;
import dateline.outbound.guard.NameLookup;
import dateline.outbound.proxy.OutboundProxies;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** What the tests of outbound requests share: limits that a test never reaches, and loopback as an allowed range. */
final class OutboundFixture {
    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(300);
    static final OutboundLimits PATIENT = new OutboundLimits(LONG, LONG, LONG, 64 * 1024);
    static final OutboundLimits SOON_SILENT = new OutboundLimits(LONG, SHORT, LONG, 64 * 1024);
    static final OutboundLimits SOON_OVER = new OutboundLimits(LONG, LONG, SHORT, 64 * 1024);
    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private OutboundFixture() {}

    static OutboundPolicy policy(String... allowed) {
        return new OutboundPolicy(
                "dateline.push.allowed-callbacks",
                Stream.of(allowed).map(AddressRange::parse).toList(),
                2,
                100,
                LONG);
    }

    static OutboundClients clients(NameLookup lookup) {
        return new OutboundClients(
                lookup, new OutboundProxies(Map.of()), OutboundFixture::tls, "https://news.example.org");
    }

    static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static OutboundAddress at(RawServer server, String path) {
        return OutboundAddress.parse("http://127.0.0.1:" + server.port() + path);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Answer answer(OutboundResult result) {
        assertThat(result).isInstanceOf(Answer.class);
        return (Answer) result;
    }

    static Expected failure(OutboundResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        Failure failure = (Failure) result;
        return new Expected(failure.kind(), failure.reason());
    }

    record Expected(Kind kind, String reason) {}
}
