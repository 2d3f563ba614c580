package dateline.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.act.DiskSpace;
import io.micronaut.management.health.indicator.HealthIndicator;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private final Checks checks = new Checks();

    @Test
    void aServerIsNotReadyBeforeItsStartHasEndedAndAfterTheOrderToStop() {
        ServerPhase phase = new ServerPhase();
        HealthIndicator check = checks.phase(phase);
        assertThat(problem(check)).isEqualTo("The server is starting");
        phase.serving();
        assertThat(problem(check)).isEmpty();
        phase.stopping();
        assertThat(problem(check)).isEqualTo("The server is stopping");
        phase.serving();
        assertThat(problem(check)).isEqualTo("The server is stopping");
    }

    @Test
    void aFullDiskIsNamed() {
        assertThat(problem(checks.disk(disk(true, true)))).isEmpty();
        assertThat(problem(checks.disk(disk(false, true)))).contains("disk of the store is full");
        assertThat(problem(checks.disk(disk(true, false)))).contains("disk of the data directory is full");
    }

    private static DiskSpace disk(boolean store, boolean files) {
        return new DiskSpace() {
            @Override
            public boolean forStore() {
                return store;
            }

            @Override
            public boolean forFiles() {
                return files;
            }
        };
    }

    private static String problem(HealthIndicator check) {
        String found = ((Check) check).problem().get();
        return found == null ? "" : found;
    }
}
