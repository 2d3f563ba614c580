package dateline.operations.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command talks to, and as whom: the one of this directory, when nothing else is said. */
final class ServerAccess {
    @Option(names = "--server", description = "Its address, http://localhost:8080; the server of this directory.")
    private @Nullable URI server;

    @Option(
            names = "--token-file",
            description = "File with the bearer token; the first key of this directory's server.")
    private @Nullable Path tokenFile;

    /** Talks to it. */
    ApiClient api() throws CommandFailure {
        URI address = server;
        Path token = tokenFile;
        if (address == null || token == null) {
            LocalServer here = LocalServer.here();
            address = address == null ? here.address() : address;
            token = token == null ? here.tokenFile() : token;
        }
        try {
            return new ApiClient(address, Files.readString(token).strip());
        } catch (IOException e) {
            throw new CommandFailure("The token file " + token + " can't be read: name it with --token-file, or give"
                    + " the command in the directory where the server was started.");
        }
    }
}
