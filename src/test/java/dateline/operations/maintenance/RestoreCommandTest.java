package dateline.operations.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, and what comes back from them. */
class RestoreCommandTest {
    private static final List<String> FEEDS =
            List.of("/feed.rss", "/feed.atom", "/feed.json", "/sections/world/feed.atom", "/tags/harbours/feed.rss");

    @TempDir
    Path folder = Path.of("replaced");

    private StoreHome home = new StoreHome(folder);
    private Path backup = folder;

    @BeforeEach
    void choose() {
        home = new StoreHome(folder);
        backup = folder.resolve("backup.zip");
    }

    /** Made by the running server; RFC 9110 §8.8.3: the same tag is for the same bytes. */
    @Test
    void aRestoredStoreServesTheSameBytesAndTags() throws IOException {
        Map<String, String> before;
        String token;
        try (EmbeddedServer server = home.start()) {
            Client client = new Client(server, home.data());
            StoreHome.publish(client, 0, 60);
            before = feeds(client);
            token = client.token();
            StoreHome.Result made = home.run(
                    "backup",
                    backup.toString(),
                    "--server",
                    client.server().toString(),
                    "--token-file",
                    client.tokenFile().toString());
            assertThat(made.status()).as(made.said()).isZero();
            StoreHome.publish(client, 60, 1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        StoreHome other = new StoreHome(Files.createDirectory(folder.resolve("other")));
        StoreHome.Result restored = other.run("restore", backup.toString());
        assertThat(restored.status()).as(restored.said()).isZero();
        try (EmbeddedServer server = other.start()) {
            Client client = new Client(server, other.data());
            assertThat(feeds(client)).isEqualTo(before);
            assertThat(client.apiAs(token, "GET", "/api/tokens", "").status()).isEqualTo(200);
        }
    }

    @Test
    void noStoreAndNoBackupIsOverwritten() throws IOException {
        home.start().close();
        assertThat(home.run("backup", backup.toString()).status()).isZero();
        byte[] made = Files.readAllBytes(backup);
        StoreHome.Result again = home.run("backup", backup.toString());
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.said()).contains("is not overwritten");
        assertThat(Files.readAllBytes(backup)).isEqualTo(made);
        byte[] store = Files.readAllBytes(home.store());
        StoreHome.Result restored = home.run("restore", backup.toString());
        assertThat(restored.status()).isEqualTo(2);
        assertThat(restored.said()).contains("There is a store already", "dateline start-anew");
        assertThat(Files.readAllBytes(home.store())).isEqualTo(store);
    }

    @Test
    void damagedBackupIsNotRestored() throws IOException {
        home.start().close();
        home.run("backup", backup.toString());
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        Path kept = Files.move(home.store(), folder.resolve("kept"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(home.run("restore", backup.toString()).status()).isEqualTo(2);
        assertThat(home.store()).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void compactStoreServesTheSame() {
        Map<String, String> before;
        try (EmbeddedServer server = home.start()) {
            Client client = new Client(server, home.data());
            StoreHome.publish(client, 0, 20);
            before = feeds(client);
        }
        StoreHome.Result compacted = home.run("compact");
        assertThat(compacted.status()).as(compacted.said()).isZero();
        assertThat(compacted.said()).containsPattern("The store had [0-9.]+ MB and has [0-9.]+ MB now");
        try (EmbeddedServer server = home.start()) {
            assertThat(feeds(new Client(server, home.data()))).isEqualTo(before);
        }
    }

    private static Map<String, String> feeds(Client client) {
        return FEEDS.stream().collect(Collectors.toMap(path -> path, path -> {
            HttpResponse<String> answer = client.get(path);
            return answer.statusCode() + " " + Client.header(answer, "ETag") + "\n" + answer.body();
        }));
    }
}
