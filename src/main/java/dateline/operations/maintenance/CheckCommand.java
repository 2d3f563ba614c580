package dateline.operations.maintenance;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.operations.command.ApiClient;
import dateline.operations.command.CommandFailure;
import dateline.operations.command.ServerAccess;
import dateline.operations.inspection.StoreInspection;
import dateline.operations.marker.MarkerFile;
import dateline.operations.marker.StoreMarker;
import dateline.operations.store.StoreConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: inspects the store, of a running server or of one that is stopped. */
@Command(
        name = "check",
        description =
                "Reads everything in the store once and names what does not fit together. It changes nothing. The exit"
                        + " status is 0 when everything fits, 1 when something does not, and 2 when the store can't be checked.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ServerAccess access;

    @Override
    public Integer call() throws CommandFailure {
        List<String> findings = access.isNamed() ? ofServer() : ofStore(LocalStore.here());
        findings.forEach(System.out::println);
        System.out.println(
                findings.isEmpty() ? "Everything in the store fits together." : findings.size() + " findings.");
        return findings.isEmpty() ? 0 : 1;
    }

    private List<String> ofStore(LocalStore store) throws CommandFailure {
        try {
            // Says early when there is no store, or when a server has opened it.
            store.openReadOnly().close();
        } catch (LocalStore.InUse e) {
            return ofServer();
        } catch (SQLException e) {
            throw new CommandFailure("The store can't be closed: " + e.getMessage());
        }
        try (ProgressBar bar = Progress.ofRows("check");
                StoreInspection inspection =
                        new StoreInspection(() -> StoreConnection.openReadOnly(store.address()), bar::step)) {
            return inspection.all(marker(store.data()));
        } catch (SQLException e) {
            throw new CommandFailure("The store can't be closed: " + e.getMessage());
        } finally {
            System.err.println();
        }
    }

    private static @Nullable StoreMarker marker(Path data) throws CommandFailure {
        try {
            return MarkerFile.read(data).orElse(null);
        } catch (IOException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private List<String> ofServer() throws CommandFailure {
        ApiClient api = access.api();
        System.err.println("The server checks its store; this can take some minutes.");
        try {
            List<String> findings = new ArrayList<>();
            for (JsonNode finding : api.get("/api/store/inspection").orFailure().path("findings")) {
                findings.add(finding.asText());
            }
            return findings;
        } catch (IOException e) {
            throw api.failure(e);
        }
    }
}
