package dateline.operations.maintenance;

import dateline.operations.OperatorSettings;
import dateline.operations.command.CommandFailure;
import dateline.operations.store.StoreAddress;
import dateline.operations.store.StoreConnection;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The data directory and the store of the server in this directory, as its settings say.
 *
 * @param data its data directory
 * @param address the address of its store
 */
record LocalStore(Path data, StoreAddress address) {
    /** Reads the operator's file and the environment variables, as the server does. */
    static LocalStore here() throws CommandFailure {
        OperatorSettings.name();
        try (ApplicationContext context =
                ApplicationContext.builder().banner(false).build()) {
            Environment settings = context.getEnvironment().start();
            String prefix = "datasources.default.";
            StoreAddress address = StoreAddress.of(settings.getRequiredProperty(prefix + "url", String.class))
                    .orUser(
                            settings.getProperty(prefix + "username", String.class)
                                    .orElse(null),
                            settings.getProperty(prefix + "password", String.class)
                                    .orElse(null));
            return new LocalStore(
                    Path.of(settings.getRequiredProperty("dateline.data", String.class))
                            .normalize(),
                    address);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    /** The file of the embedded store. */
    Path file(String command) throws CommandFailure {
        Path file = address.storeFile();
        if (file == null) {
            throw new CommandFailure(
                    "dateline " + command + " works on an embedded store in a file, and this one is " + address + ".");
        }
        return file;
    }

    /** Whether the store is embedded and its file does not exist. */
    boolean isMissing() {
        Path file = address.storeFile();
        return file != null && !Files.exists(file);
    }

    /**
     * Opens the store.
     *
     * @throws InUse when a running server has opened its file
     */
    Connection open() throws CommandFailure, InUse {
        return open(StoreConnection::open);
    }

    /**
     * Opens the store without changing its file.
     *
     * @throws InUse when a running server has opened its file
     */
    Connection openReadOnly() throws CommandFailure, InUse {
        return open(StoreConnection::openReadOnly);
    }

    /** Opens a connection to an address. */
    private interface Opening {
        Connection to(StoreAddress address) throws SQLException;
    }

    private Connection open(Opening opening) throws CommandFailure, InUse {
        if (isMissing()) {
            throw new CommandFailure("There is no store at " + address
                    + ": run the command in the directory of the server, or set the same environment variables.");
        }
        try {
            return opening.to(address);
        } catch (SQLException e) {
            if (StoreConnection.isInUse(e)) {
                throw new InUse();
            }
            throw new CommandFailure("The store " + address + " can't be opened: " + e.getMessage());
        }
    }

    /** A running server has opened the file of the store. */
    static final class InUse extends Exception {
        private static final long serialVersionUID = 1L;

        InUse() {
            super(null, null, false, false);
        }
    }
}
