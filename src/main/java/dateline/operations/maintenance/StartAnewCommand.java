package dateline.operations.maintenance;

import dateline.access.FirstToken;
import dateline.operations.command.CommandFailure;
import dateline.operations.marker.MarkerFile;
import dateline.operations.store.OwnerOnlyFiles;
import dateline.operations.store.StoreConnection;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code start-anew}: moves a store and what belongs to it away, so that the next start makes an empty one. */
@Command(
        name = "start-anew",
        description =
                "Moves the embedded store, its tokens' file, its search index and its marker to a new folder, former-1"
                        + " and so on, while the server is stopped. The next start makes an empty store. Nothing is deleted.",
        mixinStandardHelpOptions = true)
public final class StartAnewCommand implements Callable<Integer> {
    @Override
    public Integer call() throws CommandFailure {
        LocalStore store = LocalStore.here();
        refuseRunningServer(store);
        try {
            Path former = moveAway(store);
            System.out.println("What was there is in " + former + "; the next start makes an empty store."
                    + (store.address().isEmbedded() ? "" : " The database itself is as it was."));
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("The store can't be moved away: " + e);
        }
    }

    private static Path moveAway(LocalStore store) throws IOException, CommandFailure {
        Path data = store.data();
        if (!Files.isDirectory(data)) {
            throw new CommandFailure(
                    "There is no data directory " + data + ", so the next start makes an empty store.");
        }
        Path former = unused(data);
        OwnerOnlyFiles.make(former);
        Path file = store.address().file();
        Path folder = store.address().folder();
        if (file != null && folder != null && Files.isDirectory(folder)) {
            move(folder, file.getFileName() + ".*", former);
        }
        move(data, FirstToken.FILE + "*", former);
        move(data, "search{,-*}", former);
        move(data, MarkerFile.NAME, former);
        return former;
    }

    private static void move(Path folder, String names, Path former) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            for (Path found : files) {
                Files.move(found, former.resolve(found.getFileName()));
            }
        }
    }

    private static Path unused(Path data) {
        int number = 1;
        while (Files.exists(data.resolve("former-" + number))) {
            number++;
        }
        return data.resolve("former-" + number);
    }

    /** A damaged store can't be opened, but then no server has opened it either. */
    private static void refuseRunningServer(LocalStore store) throws CommandFailure {
        if (!store.address().isEmbedded() || store.isMissing()) {
            return;
        }
        try {
            StoreConnection.openReadOnly(store.address()).close();
        } catch (SQLException e) {
            if (StoreConnection.isInUse(e)) {
                throw new CommandFailure("A server has opened the store: stop it, and run the command again.");
            }
        }
    }
}
