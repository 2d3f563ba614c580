package dateline.operations.store;

import dateline.article.act.DiskSpace;
import dateline.operations.SetupSettings;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** The room on the disks of the data directory and of the embedded store. PostgreSQL knows its own. */
@Singleton
final class DiskRoom implements DiskSpace {
    private final Disk files;
    private final Disk store;

    DiskRoom(SetupSettings setup, StoreSettings settings, DiskSettings disk) {
        files = new Disk(setup.data(), disk.reserve(), System::nanoTime);
        Path folder = settings.address().folder();
        // Without a file of its own a store is short of room for a while after it has said so, and only then.
        store = folder == null
                ? new Disk(setup.data(), 0, System::nanoTime)
                : folder.toAbsolutePath().equals(setup.data().toAbsolutePath())
                        ? files
                        : new Disk(folder, disk.reserve(), System::nanoTime);
    }

    @Override
    public boolean forStore() {
        return store.isRoomy();
    }

    @Override
    public boolean forFiles() {
        return files.isRoomy();
    }

    /** The store has found no room. */
    void ranOut() {
        store.ranOut();
    }
}
