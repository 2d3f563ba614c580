package dateline.operations.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The server that a command uses, and the token for it. The default is the server that was started in this directory. */
public final class ServerAccess {
    @Option(
            names = "--server",
            description =
                    "Address of the server, such as http://localhost:8080; default: the server that was started in this"
                            + " directory.")
    private @Nullable URI server;

    @Option(
            names = "--token-file",
            description =
                    "File with the bearer token; default: the first token of the server that was started in this directory.")
    private @Nullable Path tokenFile;

    /** Whether the user has named the server. */
    public boolean isNamed() {
        return server != null;
    }

    /** A request to its publishing API. */
    public interface Call {
        ApiClient.Answer to(ApiClient api) throws IOException, CommandFailure;
    }

    /** The answer to a request that the server must answer with success. */
    public JsonNode call(Call call) throws CommandFailure {
        ApiClient api = api();
        try {
            return call.to(api).orFailure();
        } catch (IOException e) {
            throw api.failure(e);
        }
    }

    /** Its publishing API. */
    public ApiClient api() throws CommandFailure {
        URI address = server;
        Path token = tokenFile;
        if (address == null || token == null) {
            LocalServer here = LocalServer.fromSettings();
            address = address == null ? here.address() : address;
            token = token == null ? here.tokenFile() : token;
        }
        try {
            return new ApiClient(address, Files.readString(token).strip());
        } catch (IOException e) {
            throw new CommandFailure("The token file " + token + " can't be read: name it with --token-file, or run"
                    + " the command in the directory where the server was started.");
        }
    }
}
