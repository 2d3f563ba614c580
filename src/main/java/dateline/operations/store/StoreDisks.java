package dateline.operations.store;

import dateline.article.act.DiskSpace;
import dateline.operations.SetupSettings;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** The free space on the disks of the data directory and of the embedded store. PostgreSQL checks its own disk. */
@Singleton
final class StoreDisks implements DiskSpace {
    private final Disk files;
    private final Disk store;

    StoreDisks(SetupSettings setup, StoreSettings settings, DiskSettings disk) {
        files = new Disk(setup.data(), disk.reserve(), System::nanoTime);
        Path folder = settings.address().folder();
        // The disk of a store without a local file counts as full only for a while after the store has reported it.
        store = folder == null
                ? new Disk(setup.data(), 0, System::nanoTime)
                : folder.toAbsolutePath().equals(setup.data().toAbsolutePath())
                        ? files
                        : new Disk(folder, disk.reserve(), System::nanoTime);
    }

    @Override
    public boolean forStore() {
        return store.hasSpace();
    }

    @Override
    public boolean forFiles() {
        return files.hasSpace();
    }

    /** Notes that a write to the store has found no free space. */
    void ranOut() {
        store.ranOut();
    }
}
