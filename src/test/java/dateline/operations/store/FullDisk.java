package dateline.operations.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2 that can be set to full or broken: {@code jdbc:h2:full:./store}. */
public final class FullDisk extends FilePathWrapper {
    private static final AtomicBoolean FULL = new AtomicBoolean();
    private static final AtomicBoolean BROKEN = new AtomicBoolean();

    static void register() {
        FilePath.register(new FullDisk());
    }

    /** @param broken whether no file can be opened, read or written */
    static void breakDown(boolean broken) {
        BROKEN.set(broken);
    }

    static void fill(boolean full) {
        FULL.set(full);
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        refuseIfBroken();
        return new Channel(getBase().open(mode));
    }

    private static void refuseIfBroken() throws IOException {
        if (BROKEN.get()) {
            throw new IOException("Input/output error");
        }
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer from, long at) throws IOException {
            if (FULL.get()) {
                throw new IOException("No space left on device");
            }
            refuseIfBroken();
            return file.write(from, at);
        }

        @Override
        public synchronized int read(ByteBuffer to, long at) throws IOException {
            refuseIfBroken();
            return file.read(to, at);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public java.nio.channels.FileLock tryLock(long from, long length, boolean shared) throws IOException {
            return file.tryLock(from, length, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
