package dateline.operations.maintenance;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.operations.backup.StoreBackup;
import dateline.operations.command.ApiClient;
import dateline.operations.command.CommandFailure;
import dateline.operations.command.ServerAccess;
import dateline.operations.marker.MarkerFile;
import dateline.operations.marker.StoreMarker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: a backup of the embedded store, of a running server or of one that is stopped. */
@Command(
        name = "backup",
        description =
                "Writes a backup of the embedded store to a new file, while the server runs or while it is stopped.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The new file, such as dateline-2026-12-01.zip.")
    private Path file;

    @Mixin
    private ServerAccess access;

    @Override
    public Integer call() throws CommandFailure {
        BackupFile backup = new BackupFile(file);
        try {
            if (access.isNamed()) {
                download(backup);
            } else {
                copy(backup, LocalStore.here());
            }
            System.out.println("The backup is in " + file + " (" + Files.size(file)
                    + " bytes). Its tokens are those of the" + " store; keep the file writer-token too.");
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("The backup can't be written: " + e);
        }
    }

    private void copy(BackupFile backup, LocalStore store) throws CommandFailure, IOException {
        if (store.address().storeFile() == null) {
            throw new CommandFailure(StoreBackup.advice(store.address()));
        }
        try (Connection connection = store.open()) {
            backup.prepare();
            StoreBackup.write(connection, backup.part());
            backup.complete();
            remember(store.data(), StoreClock.now(connection));
        } catch (LocalStore.InUse e) {
            download(backup);
        } catch (SQLException e) {
            throw new CommandFailure("The store can't be backed up: " + e.getMessage());
        }
    }

    private void remember(Path data, Instant now) throws IOException {
        StoreMarker marker = MarkerFile.read(data).orElse(null);
        if (marker != null) {
            MarkerFile.write(data, marker.withBackup(new StoreMarker.Backup(name(), now)));
        }
    }

    private void download(BackupFile backup) throws CommandFailure, IOException {
        ApiClient api = access.api();
        try (InputStream in = api.stream("/api/store/backup");
                ProgressBar bar = Progress.ofBytes("backup")) {
            backup.prepare();
            try (OutputStream out = Files.newOutputStream(backup.part())) {
                BackupFile.transfer(in, out, bar::stepBy);
            }
        } catch (ConnectException e) {
            throw api.failure(e);
        }
        System.err.println();
        backup.complete();
        String body = new ObjectMapper().createObjectNode().put("file", name()).toString();
        api.send("PUT", "/api/store/last-backup", "application/json", BodyPublishers.ofString(body))
                .orFailure();
    }

    private String name() {
        return file.toAbsolutePath().normalize().toString();
    }
}
