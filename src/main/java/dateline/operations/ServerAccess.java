package dateline.operations;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which server a command talks to, and as whom. */
final class ServerAccess {
    @Option(names = "--server", defaultValue = "http://localhost:8080", description = "Address (${DEFAULT-VALUE}).")
    private URI server;

    @Option(
            names = "--token-file",
            defaultValue = "data/writer-token",
            description = "File with the bearer token (${DEFAULT-VALUE}).")
    private Path tokenFile;

    /** Talks to it. */
    Api api() throws CommandFailure {
        try {
            return new Api(server, Files.readString(tokenFile).strip());
        } catch (IOException e) {
            throw new CommandFailure("The token file " + tokenFile + " can't be read: name it with --token-file.");
        }
    }
}
