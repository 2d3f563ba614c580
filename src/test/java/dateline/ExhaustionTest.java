package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that has no memory left ends, so that it can be started again. */
class ExhaustionTest {
    private static final String FLAG = "-XX:+ExitOnOutOfMemoryError";

    @TempDir
    Path home = Path.of("replaced");

    @Test
    void everyStartCommandEndsTheVirtualMachineWithoutMemory() throws IOException {
        assertThat(Files.readString(Path.of("src/main/distribution/options"))).contains(FLAG);
        assertThat(Files.readString(Path.of("src/main/distribution/dateline"))).contains("@$here/bin/options");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<jvmArguments>", FLAG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heap-request",
                "heap-loop",
                "direct-request",
                "direct-loop",
                "direct-read",
                "direct-write",
                "direct-thread"
            })
    void theProcessEndsWhereverMemoryIsUsedUp(String where) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = home.resolve("log");
        Process server = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:MaxDirectMemorySize=48m",
                        FLAG,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Ddateline.store=jdbc:h2:mem:exhaustion",
                        "-Ddateline.data=" + home.resolve("data"),
                        "-Dexhaustion=true",
                        "-Dmicronaut.server.port=" + port,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dateline.Application"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            URI feed = URI.create("http://localhost:" + port + "/feed.rss");
            while (server.isAlive() && ask(feed, "nothing") != 200) {
                server.waitFor(100, TimeUnit.MILLISECONDS);
            }
            ask(URI.create("http://localhost:" + port + "/exhaustion/" + where), where);
            boolean ended = server.waitFor(20, TimeUnit.SECONDS);
            assertThat(ended).as(Files.readString(log)).isTrue();
            assertThat(server.exitValue()).as(Files.readString(log)).isEqualTo(3);
        } finally {
            server.destroyForcibly();
        }
    }

    private static int ask(URI address, String where) throws InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Exhaust", where)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
