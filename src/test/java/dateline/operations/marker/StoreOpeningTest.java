package dateline.operations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The early opening makes a store only where there was none, and leaves every fault to the start itself. */
class StoreOpeningTest {
    @TempDir
    Path folder = Path.of("replaced");

    @Test
    void newStoreHasItsTables() throws SQLException {
        open();
        try (Connection connection = StoreConnection.open(address())) {
            assertThat(StoreContent.read(connection)).contains(new StoreContent(null, 0));
        }
    }

    @Test
    void storeThatWasThereBeforeIsNotMadeAnew() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("writer-token"), "secret");
        open();
        assertThat(store()).doesNotExist();
    }

    @Test
    void emptyFileStaysAsItIs() throws IOException {
        Files.createDirectories(data());
        Files.write(store(), new byte[0]);
        open();
        assertThat(store()).isEmptyFile();
    }

    @Test
    void damagedStoreStaysAsItIs() throws IOException {
        open();
        byte[] damaged = Files.readAllBytes(store());
        Arrays.fill(damaged, (byte) 0);
        Files.write(store(), damaged);
        open();
        assertThat(Files.readAllBytes(store())).isEqualTo(damaged);
    }

    private void open() {
        StoreOpening.begin(address(), data()).end();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path store() {
        return data().resolve("dateline.mv.db");
    }

    private StoreAddress address() {
        return StoreAddress.of("jdbc:h2:file:" + data().resolve("dateline"));
    }
}
