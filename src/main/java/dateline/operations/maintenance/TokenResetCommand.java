package dateline.operations.maintenance;

import dateline.access.FirstToken;
import dateline.access.Scopes;
import dateline.access.TokenFile;
import dateline.access.TokenRegistry;
import dateline.operations.command.CommandFailure;
import dateline.operations.store.OwnerOnlyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;

/**
 * {@code token reset}: makes a new token of an administrator on the machine of the server, without any token. It needs
 * access to the store; a running server that has opened an embedded store is asked through the data directory.
 */
@Command(
        name = "reset",
        description =
                "Makes a new token with the scope admin, on the machine of the server and without another token. It"
                        + " works while the server runs and while it is stopped. The token is written to the file writer-token in"
                        + " the data directory; the earlier file is renamed. Other tokens stay valid.",
        mixinStandardHelpOptions = true)
public final class TokenResetCommand implements Callable<Integer> {
    private static final int WAIT_SECONDS = 20;

    @Override
    public Integer call() throws CommandFailure {
        LocalStore store = LocalStore.here();
        try (Connection connection = store.open()) {
            reset(store.data(), connection);
        } catch (LocalStore.InUse e) {
            ask(store.data());
        } catch (SQLException e) {
            throw new CommandFailure("The token can't be stored: " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailure("The file of the token can't be written: " + e);
        }
        System.out.println(
                "A new token with the scope admin is in " + store.data().resolve(FirstToken.FILE));
        return 0;
    }

    private static void reset(Path data, Connection connection) throws SQLException, IOException {
        TokenRegistry.NewToken made = TokenRegistry.NewToken.of(
                FirstToken.RESET, new Scopes(Set.of("admin")), StoreClock.now(connection), null);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO token (id, name, hash, scopes, created) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, made.token().id());
            insert.setString(2, made.token().name());
            insert.setString(3, made.token().hash());
            insert.setString(4, made.token().scopes());
            insert.setObject(5, made.token().created().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        OwnerOnlyFiles.make(data);
        TokenFile.write(data, made.secret());
    }

    /** The running server makes the token, and deletes the file that asks for it. */
    private static void ask(Path data) throws CommandFailure {
        Path request = data.resolve(TokenReset.REQUEST);
        try {
            Files.writeString(request, "");
            OwnerOnlyFiles.restrictToOwner(request);
            for (int i = 0; i < WAIT_SECONDS * 10 && Files.exists(request); i++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            if (Files.deleteIfExists(request)) {
                throw new CommandFailure(
                        "A program that runs has opened the store, and made no token in " + WAIT_SECONDS
                                + " seconds. If it is the server, its log says why; otherwise stop it, and run the command again.");
            }
        } catch (IOException e) {
            throw new CommandFailure("The server runs and is asked through the data directory " + data
                    + ", which can't be written: " + e);
        }
    }
}
