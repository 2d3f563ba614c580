package dateline.delivery.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with a certificate that is configured. */
class SecureConnectionHttpTest {
    private static final String PASSWORD = "secret12";

    @TempDir
    Path folder;

    /** RFC 9113 §3.3: HTTP/2 by ALPN; both versions give the same feed and the same 304. */
    @Test
    void bothVersionsGiveTheSameFeed() throws Exception {
        Path keys = certificate();
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings(keys))) {
            HttpResponse<String> two = get(server, keys, HttpClient.Version.HTTP_2, "\"\"");
            HttpResponse<String> one = get(server, keys, HttpClient.Version.HTTP_1_1, "\"\"");
            assertThat(two.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(one.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(two.body()).startsWith("<?xml").isEqualTo(one.body());
            String tag = two.headers().firstValue("ETag").orElseThrow();
            assertThat(one.headers().firstValue("ETag")).hasValue(tag);
            for (HttpClient.Version version : HttpClient.Version.values()) {
                assertThat(get(server, keys, version, tag).statusCode()).isEqualTo(304);
            }
        }
    }

    private Map<String, Object> settings(Path keys) {
        return Map.of(
                "dateline.data",
                folder.resolve("data").toString(),
                "dateline.store",
                "jdbc:h2:mem:secure",
                "micronaut.server.ssl.enabled",
                true,
                "micronaut.server.ssl.port",
                -1,
                "micronaut.server.ssl.key-store.path",
                "file:" + keys,
                "micronaut.server.ssl.key-store.type",
                "PKCS12",
                "micronaut.server.ssl.key-store.password",
                PASSWORD);
    }

    private Path certificate() throws IOException, InterruptedException {
        Path keys = folder.resolve("server.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return keys;
    }

    private static HttpResponse<String> get(
            EmbeddedServer server, Path keys, HttpClient.Version version, String knownTag)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(version)
                .sslContext(trusting(keys))
                .build()) {
            URI feed = URI.create("https://localhost:" + server.getPort() + "/feed.rss");
            HttpRequest request = HttpRequest.newBuilder(feed)
                    .header("If-None-Match", knownTag)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
