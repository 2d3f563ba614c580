package dateline.operations.maintenance;

import dateline.access.FirstToken;
import dateline.operations.command.CommandFailure;
import dateline.operations.marker.DurableReplacement;
import dateline.operations.marker.MarkerFile;
import dateline.operations.marker.StoreContent;
import dateline.operations.marker.StoreMarker;
import dateline.operations.store.OwnerOnlyFiles;
import dateline.operations.store.StoreConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}: puts a backup in the place of an embedded store that is not there any more. */
@Command(
        name = "restore",
        description =
                "Restores a backup of the embedded store while the server is stopped. It overwrites no store: move an"
                        + " existing one away first with dateline start-anew.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file that dateline backup has written.")
    private Path file;

    @Override
    public Integer call() throws CommandFailure {
        LocalStore store = LocalStore.here();
        Path target = store.file("restore");
        try {
            if (Files.exists(target) && Files.size(target) > 0) {
                throw new CommandFailure("There is a store already: " + target + ". It is not overwritten: stop the"
                        + " server, move the store away with dateline start-anew, and run the command again.");
            }
            OwnerOnlyFiles.make(store.data());
            OwnerOnlyFiles.make(Objects.requireNonNull(target.toAbsolutePath().getParent()));
            StoreContent content = restore(store, target);
            System.out.println("Restored " + target + " up to change " + content.changes() + ".");
            if (!Files.exists(store.data().resolve(FirstToken.FILE))) {
                System.out.println(
                        "Its tokens are those of the backup. If you have none of them, run: dateline token" + " reset");
            }
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("The backup " + file + " can't be restored: " + e);
        }
    }

    private StoreContent restore(LocalStore store, Path target) throws IOException, CommandFailure {
        Path part = target.resolveSibling("restore-" + target.getFileName());
        Files.deleteIfExists(part);
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                ProgressBar bar = Progress.ofBytes("restore")) {
            OwnerOnlyFiles.restrictToOwner(part);
            new BackupFile(file).copy(out, bar::stepBy);
        }
        System.err.println();
        StoreContent content = content(store, part);
        // Only one of 0 bytes is there.
        DurableReplacement.replace(target, part);
        return content;
    }

    /** What the restored file has; it is examined before it gets the name of the store. */
    private StoreContent content(LocalStore store, Path part) throws IOException, CommandFailure {
        try (Connection connection =
                StoreConnection.openReadOnly(store.address().inFile(part))) {
            StoreContent content = StoreContent.read(connection)
                    .filter(found -> found.identity() != null)
                    .orElseThrow(() -> new CommandFailure(file + " has no store of Dateline."));
            mark(store, content, connection);
            return content;
        } catch (SQLException e) {
            throw new CommandFailure("The store in " + file + " is damaged: " + e.getMessage());
        }
    }

    /** The data directory belongs to the restored store from now on. */
    private void mark(LocalStore store, StoreContent content, Connection connection) throws IOException, SQLException {
        String name = file.toAbsolutePath().normalize().toString();
        MarkerFile.write(
                store.data(),
                StoreMarker.of(
                                Objects.requireNonNull(content.identity()),
                                store.address().toString(),
                                content.changes())
                        .withBackup(new StoreMarker.Backup(name, StoreClock.now(connection))));
    }
}
