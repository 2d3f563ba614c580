package dateline.operations.marker;

import dateline.operations.schema.SchemaMigration;
import dateline.operations.store.OwnerOnlyFiles;
import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreConnection;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a new embedded store, or brings one of an earlier release to the tables of this one. H2 commits each statement that
 * changes tables, so that a migration which is interrupted could not be done again. It is therefore done in another file,
 * which takes the place of the store when it is finished: a start that is killed, or a migration that fails, leaves the
 * store as it was.
 */
final class StoreUpgrade {
    static final Logger LOG = LoggerFactory.getLogger("dateline");
    private static final String ENDING = ".mv.db";

    private StoreUpgrade() {}

    /**
     * Opens an embedded store with the tables of this release.
     *
     * @param traces what the data directory has of it
     * @throws StoreRefusal when the store is not what it was, or can't be upgraded
     */
    static Connection open(StoreAddress address, Path file, StoreTraces traces) throws SQLException {
        return open(address, file, traces, FirstStore.shipped());
    }

    /** @param first a store that a new one is a copy of; null to make its tables */
    static Connection open(StoreAddress address, Path file, StoreTraces traces, @Nullable Path first)
            throws SQLException {
        Connection whole = whole(address, file, traces);
        return whole == null ? upgraded(address, file, traces, first) : whole;
    }

    /** A connection to a store with the tables of this release; null when there is none, or one of an earlier release. */
    private static @Nullable Connection whole(StoreAddress address, Path file, StoreTraces traces) throws SQLException {
        if (isEmpty(file)) {
            return null;
        }
        Connection connection = StoreConnection.open(address);
        try {
            traces.demandContent(StoreContent.read(connection), address);
            if (SchemaMigration.isComplete(connection)) {
                return connection;
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return null;
    }

    /** Whether there is no store yet. */
    static boolean isEmpty(Path file) {
        try {
            return !Files.exists(file) || Files.size(file) == 0;
        } catch (IOException e) {
            throw new StoreRefusal("The store " + file.toAbsolutePath() + " can't be read (" + e + ")");
        }
    }

    private static Connection upgraded(StoreAddress address, Path file, StoreTraces traces, @Nullable Path first)
            throws SQLException {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        String stem = name.substring(0, name.length() - ENDING.length()) + ".upgrade";
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            if (!Files.isDirectory(folder)) {
                OwnerOnlyFiles.make(folder);
            }
            Path lock = folder.resolve(stem + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.tryLock()) {
                if (held == null) {
                    throw new StoreRefusal("Another program is making the tables of the store " + file
                            + ": wait until it has ended, and start only one server with this store");
                }
                try {
                    // Another program may have made it and opened it since.
                    Connection whole = whole(address, file, traces);
                    if (whole != null) {
                        return whole;
                    }
                    Path other = folder.resolve(stem + ENDING);
                    if (isEmpty(file) && first != null) {
                        Connection copied = FirstStore.copied(first, address, file, other);
                        if (copied != null) {
                            return copied;
                        }
                    }
                    if (!isEmpty(file)) {
                        LOG.info("The store {} is brought to the tables of this release", file);
                    }
                    replace(address, file, other);
                    return StoreConnection.open(address);
                } finally {
                    Files.deleteIfExists(lock);
                }
            } catch (OverlappingFileLockException e) {
                throw new StoreRefusal("This program is making the tables of the store " + file + " already");
            }
        } catch (IOException e) {
            throw new StoreRefusal("The tables of the store " + file.toAbsolutePath()
                    + " can't be brought to those of this release, which needs as much free disk again as the store takes"
                    + " (" + e + "). The store is as it was: make room, or start the earlier release");
        }
    }

    private static void replace(StoreAddress address, Path file, Path other) throws IOException, SQLException {
        // An upgrade that was killed has left it; the store itself has everything.
        Files.deleteIfExists(other);
        if (Files.exists(file)) {
            Files.copy(file, other, StandardCopyOption.COPY_ATTRIBUTES);
        }
        StoreAddress work = address.inFile(other);
        // While this connection is open, H2 keeps the file open between those of the migrations.
        try (Connection open = StoreConnection.make(work)) {
            SchemaMigration.migrate(StoreConnection.source(work));
            LOG.debug("The tables are made in {}", open.getMetaData().getURL());
        } catch (FlywayException e) {
            Files.deleteIfExists(other);
            throw new StoreRefusal("The tables of the store " + file.toAbsolutePath()
                    + " can't be brought to those of this release: "
                    + String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("")
                    + ". The store is as it was. Start the release that it was last used with, or restore a backup; if its"
                    + " very first start was interrupted and it has no articles yet, run: dateline start-anew");
        }
        DurableReplacement.replace(file, other);
    }
}
