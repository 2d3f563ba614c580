package dateline.operations.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @TempDir
    Path folder = Path.of("replaced");

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void afterAFailedWriteTheDiskIsFullForAWhile() {
        Disk disk = new Disk(folder, 0, nanos::get);
        assertThat(disk.hasSpace()).isTrue();
        disk.ranOut();
        assertThat(disk.hasSpace()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(disk.hasSpace()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(disk.hasSpace()).isTrue();
    }

    @Test
    void aMissingFolderIsOnTheDiskOfItsParent() {
        assertThat(new Disk(folder.resolve("not/there"), 1, nanos::get).hasSpace())
                .isTrue();
    }
}
