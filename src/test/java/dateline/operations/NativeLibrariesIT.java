package dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server on a platform for which there are no native libraries: its archive without them. */
class NativeLibrariesIT {
    private static final Pattern NATIVE = Pattern.compile("(?:native-linux|netty-transport-native-epoll|zstd-jni)-.*");

    @TempDir
    Path folder = Path.of("replaced");

    @Test
    void theServerStartsWithoutThemAndSaysSoInOneLine() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (PackagedServer server = new PackagedServer(distribution(), home, "")) {
            server.start();
            for (String coding : new String[] {"br", "zstd", "br, zstd, gzip"}) {
                HttpResponse<String> feed = server.get("/feed.rss", "Accept-Encoding", coding);
                assertThat(feed.statusCode()).isEqualTo(200);
                assertThat(feed.headers().firstValue("Content-Encoding").orElse("none"))
                        .isEqualTo(coding.contains("gzip") ? "gzip" : "none");
            }
            assertThat(server.get("/feed.rss", "Accept-Encoding", "br, identity;q=0")
                            .body())
                    .contains("name gzip or identity in it");
            server.kill();
            assertThat(Files.readString(home.resolve("log")))
                    .containsOnlyOnce("Native libraries are missing for ")
                    .contains(
                            "connections use the JDK's selector in place of epoll; documents are not sent in zstd and br.")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    private Path distribution() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("dateline"));
        for (String part : new String[] {"bin", "lib"}) {
            Path to = Files.createDirectories(copy.resolve(part));
            try (Stream<Path> files = Files.list(PackagedServer.DISTRIBUTION.resolve(part))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (!NATIVE.matcher(file.getFileName().toString()).matches()) {
                        Files.copy(file, to.resolve(file.getFileName()));
                    }
                }
            }
        }
        return copy;
    }
}
