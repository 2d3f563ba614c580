package dateline.operations.maintenance;

import dateline.operations.command.CommandFailure;
import dateline.operations.store.OwnerOnlyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A ZIP file with the file of an embedded store.
 *
 * @param path the file
 */
record BackupFile(Path path) {
    private static final String STORE = ".mv.db";
    private static final int BUFFER = 1 << 16;

    /** The file in which a backup is written before it is whole. */
    Path part() {
        return path.resolveSibling(path.getFileName() + ".part");
    }

    /** Makes the empty file for the backup, which only its owner can read. */
    void prepare() throws IOException, CommandFailure {
        if (Files.exists(path)) {
            throw new CommandFailure(path + " already exists, and is not overwritten: name a new file.");
        }
        Files.deleteIfExists(part());
        Files.createFile(part());
        OwnerOnlyFiles.restrictToOwner(part());
    }

    /** Gives the written backup its name, when all of it can be read. */
    void complete() throws IOException, CommandFailure {
        try (FileChannel written = FileChannel.open(part(), StandardOpenOption.WRITE)) {
            written.force(true);
        }
        new BackupFile(part()).copy(OutputStream.nullOutputStream(), bytes -> {});
        OwnerOnlyFiles.restrictToOwner(part());
        Files.move(part(), path);
    }

    /**
     * Copies the file of the store out of the backup. The ZIP file has a checksum of it, which is compared.
     *
     * @param progress takes the number of bytes of each step
     */
    void copy(OutputStream out, LongConsumer progress) throws IOException, CommandFailure {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> stores = zip.stream()
                    .filter(entry -> entry.getName().endsWith(STORE))
                    .toList();
            if (stores.size() != 1) {
                throw new CommandFailure(
                        path + " is not a backup of Dateline: it has " + stores.size() + " files of a store.");
            }
            CRC32 sum = new CRC32();
            try (InputStream in = new CheckedInputStream(zip.getInputStream(stores.getFirst()), sum)) {
                transfer(in, out, progress);
            }
            if (sum.getValue() != stores.getFirst().getCrc()) {
                throw new IOException(path + " is damaged: its checksum differs");
            }
        }
    }

    static void transfer(InputStream in, OutputStream out, LongConsumer progress) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
            progress.accept(count);
        }
    }
}
