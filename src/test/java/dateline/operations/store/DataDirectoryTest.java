package dateline.operations.store;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read the files of the server. */
class DataDirectoryTest {
    @TempDir
    Path home = Path.of("replaced");

    @Test
    void onlyTheOwnerMayReadTheFiles() throws IOException {
        Path data = home.resolve("data");
        run("jdbc:h2:file:" + data.resolve("dateline"), data);
        assertRestricted(data);
    }

    @Test
    void filesOfAnEarlierVersionAreRestrictedToTheOwner() throws IOException {
        Path data = home.resolve("data");
        String store = "jdbc:h2:file:" + data.resolve("dateline");
        run(store, data);
        Files.writeString(data.resolve("dateline.trace.db"), "");
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.toList()) {
                open(path);
            }
        }
        run(store, data);
        assertRestricted(data);
    }

    @Test
    void aStoreInAnotherFolderIsRestrictedAndTheFolderIsNot() throws IOException {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        open(elsewhere);
        Path other = Files.writeString(elsewhere.resolve("other.txt"), "");
        open(other);
        run("jdbc:h2:file:" + elsewhere.resolve("x"), home.resolve("data"));
        assertThat(mode(elsewhere.resolve("x.mv.db"))).isEqualTo("rw-------");
        assertThat(mode(other)).isEqualTo("rw-r--r--");
        assertThat(mode(elsewhere)).isEqualTo("rwxr-xr-x");
    }

    private static void run(String store, Path data) {
        try (EmbeddedServer server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        store,
                        "dateline.data",
                        data.toString(),
                        "dateline.public-url",
                        "https://news.example.org",
                        "micronaut.server.port",
                        -1))) {
            assertThat(new Client(server, data).get("/feed.rss").statusCode()).isEqualTo(200);
        }
    }

    private static void assertRestricted(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            assertThat(all.toList())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(path -> assertThat(mode(path))
                            .as(path.toString())
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    private static void open(Path path) throws IOException {
        String mode = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
