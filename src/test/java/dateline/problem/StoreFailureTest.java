package dateline.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class StoreFailureTest {
    /** PostgreSQL, appendix A: class 53, "insufficient resources". The connection can still be used afterwards. */
    @Test
    void aFullPostgresqlIsRecognised() {
        SQLException full = new SQLException("could not extend file", "53100");
        assertThat(StoreFailure.causeOf(new IllegalStateException(full))).contains(StoreFailure.FULL);
        assertThat(StoreFailure.endsConnection(full)).isFalse();
    }

    @Test
    void aFullEmbeddedStoreIsRecognisedAndEndsItsConnection() {
        IOException disk = new IOException("No space left on device");
        SQLException closed = new SQLNonTransientConnectionException("closed", "90098", 90098, disk);
        assertThat(StoreFailure.causeOf(closed)).contains(StoreFailure.FULL);
        assertThat(StoreFailure.endsConnection(closed)).isTrue();
        assertThat(StoreFailure.causeOf(new UncheckedIOException(disk))).contains(StoreFailure.FULL);
    }

    @Test
    void aStoreThatCannotBeReachedIsNotFull() {
        assertThat(StoreFailure.causeOf(new SQLException("refused", "08001"))).contains(StoreFailure.UNREACHABLE);
        assertThat(StoreFailure.causeOf(
                        new SQLException("read", "HY000", 50000, new IOException("Input/output error"))))
                .contains(StoreFailure.UNREACHABLE);
    }

    @Test
    void aFaultOfTheProgramIsNotAFailureOfTheStore() {
        assertThat(StoreFailure.causeOf(new SQLException("duplicate key", "23505")))
                .isEmpty();
        assertThat(StoreFailure.causeOf(new IOException("Connection reset by peer")))
                .isEmpty();
    }
}
