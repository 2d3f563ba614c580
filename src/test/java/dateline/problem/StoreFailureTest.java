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
        assertThat(StoreFailure.in(new IllegalStateException(full))).contains(StoreFailure.FULL);
        assertThat(StoreFailure.endsConnection(full)).isFalse();
    }

    @Test
    void aFullEmbeddedStoreIsRecognisedAndEndsItsConnection() {
        IOException disk = new IOException("No space left on device");
        SQLException closed = new SQLNonTransientConnectionException("closed", "90098", 90098, disk);
        assertThat(StoreFailure.in(closed)).contains(StoreFailure.FULL);
        assertThat(StoreFailure.endsConnection(closed)).isTrue();
        assertThat(StoreFailure.in(new UncheckedIOException(disk))).contains(StoreFailure.FULL);
    }

    @Test
    void aStoreThatCannotBeReachedIsNotFull() {
        assertThat(StoreFailure.in(new SQLException("refused", "08001"))).contains(StoreFailure.UNREACHABLE);
        assertThat(StoreFailure.in(new SQLException("read", "HY000", 50000, new IOException("Input/output error"))))
                .contains(StoreFailure.UNREACHABLE);
    }

    @Test
    void aFaultOfTheProgramIsNotAFailureOfTheStore() {
        assertThat(StoreFailure.in(new SQLException("duplicate key", "23505"))).isEmpty();
        assertThat(StoreFailure.in(new IOException("Connection reset by peer"))).isEmpty();
    }
}
