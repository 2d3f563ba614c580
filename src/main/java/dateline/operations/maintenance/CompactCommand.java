package dateline.operations.maintenance;

import dateline.operations.command.CommandFailure;
import dateline.operations.store.OwnerOnlyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code compact}: makes the file of the embedded store as small as it can be, while the server is stopped. */
@Command(
        name = "compact",
        description =
                "Makes the file of the embedded store smaller, while the server is stopped. It needs free space for a"
                        + " second copy of the store.",
        mixinStandardHelpOptions = true)
public final class CompactCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1 << 20;

    @Override
    public Integer call() throws CommandFailure {
        LocalStore store = LocalStore.here();
        Path file = store.file("compact");
        try {
            long before = store.isMissing() ? 0 : Files.size(file);
            System.err.printf("The store has %.1f MB; compacting it can take some minutes.%n", before / MEGABYTE);
            compact(store);
            // H2 has made a new file.
            OwnerOnlyFiles.restrictToOwner(file);
            System.out.printf(
                    "The store had %.1f MB and has %.1f MB now.%n", before / MEGABYTE, Files.size(file) / MEGABYTE);
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("The file of the store can't be read: " + e);
        }
    }

    private static void compact(LocalStore store) throws CommandFailure {
        try (Connection connection = store.open();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (LocalStore.InUse e) {
            throw new CommandFailure("A server has opened the store and compacts it while it runs. To make the file as"
                    + " small as it can be, stop the server, and run the command again.");
        } catch (SQLException e) {
            throw new CommandFailure("The store can't be compacted: " + e.getMessage());
        }
    }
}
