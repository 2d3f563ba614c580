package dateline.operations.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.operations.schema.SchemaMigration;
import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
        assertWhole();
    }

    @Test
    void newStoreIsACopyOfTheFirstStore() throws IOException, SQLException {
        Path first = folder.resolve("first.mv.db");
        FirstStore.make(first);
        try (Connection marked = StoreConnection.open(StoreAddress.of("jdbc:h2:file:" + folder.resolve("first")));
                Statement statement = marked.createStatement()) {
            statement.execute("CREATE TABLE mark (id INT)");
        }
        byte[] shipped = Files.readAllBytes(first);
        openWith(first, address());
        assertWhole();
        try (Connection copy = StoreConnection.open(address());
                Statement statement = copy.createStatement()) {
            assertThat(statement.executeQuery("SELECT * FROM mark").next()).isFalse();
        }
        assertThat(Files.readAllBytes(first)).isEqualTo(shipped);
    }

    /** It is made anew in all cases in which a copy would not be what the address asks for. */
    @Test
    void firstStoreThatDoesNotFitIsPassedOver() throws IOException, SQLException {
        Path first = folder.resolve("first.mv.db");
        Files.writeString(first, "no store");
        openWith(first, address());
        assertWhole();
        Files.delete(store());
        Files.delete(first);
        FirstStore.make(first);
        openWith(first, StoreAddress.of("jdbc:h2:file:" + data().resolve("dateline") + ";USER=desk;PASSWORD=secret"));
        assertThatThrownBy(() -> StoreConnection.open(address()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Wrong user name or password");
    }

    /** Its tables are those of another release. */
    @Test
    void firstStoreOfAnotherReleaseIsPassedOver() throws SQLException {
        Path first = folder.resolve("first.mv.db");
        FirstStore.make(first);
        try (Connection other = StoreConnection.open(StoreAddress.of("jdbc:h2:file:" + folder.resolve("first")));
                Statement statement = other.createStatement()) {
            statement.execute("DELETE FROM \"flyway_schema_history\" WHERE version = '14'");
        }
        openWith(first, address());
        assertWhole();
    }

    private void openWith(Path first, StoreAddress address) throws SQLException {
        StoreUpgrade.open(address, store(), StoreTraces.in(data()), first).close();
    }

    /** What a start has left that was killed before the tables were made. */
    @Test
    void interruptedStartIsBegunAgain() throws IOException, SQLException {
        Files.createDirectories(data());
        Path work = data().resolve("dateline.upgrade.mv.db");
        try (Connection begun =
                        StoreConnection.make(StoreAddress.of("jdbc:h2:file:" + data().resolve("dateline.upgrade")));
                Statement statement = begun.createStatement()) {
            statement.execute("CREATE TABLE section (id VARCHAR(100) PRIMARY KEY)");
        }
        assertThat(work).exists();
        open();
        assertWhole();
        assertThat(work).doesNotExist();
    }

    /** Its history is that of a store whose migrations were interrupted in the middle, so that they can't be done again. */
    @Test
    void failedUpgradeLeavesTheStoreAsItWas() throws IOException, SQLException {
        Files.createDirectories(data());
        try (Connection earlier = StoreConnection.make(address());
                Statement statement = earlier.createStatement()) {
            statement.execute("CREATE TABLE section (id VARCHAR(100) PRIMARY KEY)");
        }
        assertThatThrownBy(() -> StoreUpgrade.open(address(), store(), StoreTraces.in(data())))
                .isInstanceOf(StoreRefusal.class)
                .hasMessageContaining("The store is as it was")
                .hasMessageContaining("dateline start-anew");
        try (Connection after = StoreConnection.open(address());
                Statement statement = after.createStatement()) {
            assertThat(statement.executeQuery("SELECT * FROM section").next()).isFalse();
        }
        assertThat(data().resolve("dateline.upgrade.mv.db")).doesNotExist();
    }

    @Test
    void storeThatWasThereBeforeIsNotMadeAnew() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("writer-token"), "secret");
        open();
        assertThat(store()).doesNotExist();
    }

    @Test
    void emptyFileOfAStoreThatWasThereStaysAsItIs() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("writer-token"), "secret");
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

    private void assertWhole() throws SQLException {
        try (Connection connection = StoreConnection.open(address())) {
            assertThat(StoreContent.read(connection)).contains(new StoreContent(null, 0));
            assertThat(SchemaMigration.isComplete(connection)).isTrue();
        }
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
