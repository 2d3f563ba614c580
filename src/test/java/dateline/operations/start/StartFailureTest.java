package dateline.operations.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reason of a failed start is one line that says what to do. */
class StartFailureTest {
    @TempDir
    Path folder;

    @Test
    void aStoreInUseIsNamedWithTheOtherServer() throws IOException {
        Path store = folder.resolve("data/dateline.mv.db");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/address"), "http://localhost:8080\n");
        Path descriptors = Files.createDirectories(folder.resolve("proc/77/fd"));
        Files.createSymbolicLink(descriptors.resolve("5"), store);
        SQLException locked = new SQLException(
                "Database may be already in use: \"" + store
                        + "\". Possible solutions: close all other connection(s); use" + " the server mode [90020-232]",
                "90020",
                90_020);

        assertThat(line(new RuntimeException("Failed to initialize pool", locked)))
                .isEqualTo("The store " + store
                        + " is in use by process 77 at http://localhost:8080: stop that server, or give"
                        + " this one its own with dateline.data and dateline.store.");
    }

    @Test
    void aFileThatIsNoStoreIsOneLine() {
        SQLException rubbish = new SQLException("IO Exception: \"/data/dateline.mv.db\" [90028-240]", "90028", 90_028);
        assertThat(line(new RuntimeException("Failed to initialize pool", rubbish)))
                .isEqualTo("The file of the store can't be read, or is none of H2 (IO Exception:"
                        + " \"/data/dateline.mv.db\" [90028-240]): look at its permissions, or restore a backup with:"
                        + " dateline restore FILE.");
    }

    @Test
    void aWrongPasswordOfPostgresIsNamedWithItsSetting() {
        assertThat(line(new SQLException("FATAL: password authentication failed for user \"d\"", "28P01")))
                .isEqualTo(
                        "The store refuses the connection (FATAL: password authentication failed for user \"d\"): look at"
                                + " user, password and database in dateline.store.");
    }

    @Test
    void aValueThatASettingsRecordRefusesIsOneLine() {
        assertThat(line(new RuntimeException(new IllegalArgumentException("dateline.store names no host"))))
                .isEqualTo("dateline.store names no host.");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsOneLine() {
        IOException denied = new IOException("Permission denied");
        assertThat(line(new UncheckedIOException("The data directory /data can't be made: set dateline.data", denied)))
                .isEqualTo(
                        "The data directory /data can't be made: set dateline.data (java.io.IOException: Permission denied).");
    }

    @Test
    void anUnknownFailureKeepsItsStackTrace() {
        assertThat(StartFailure.line(new IllegalStateException("broken"), new Processes(folder)))
                .isEmpty();
    }

    private String line(Throwable failure) {
        return StartFailure.line(failure, new Processes(folder.resolve("proc"))).orElseThrow();
    }
}
