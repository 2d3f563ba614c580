package dateline.operations.command;

import dateline.access.FirstToken;
import dateline.operations.OperatorSettings;
import dateline.operations.store.AddressFile;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the server of this directory keeps its data, and where it listens, as its settings say.
 *
 * @param data its data directory
 * @param port what it listens on, unless it says otherwise itself
 */
record LocalServer(Path data, int port) {
    /** Reads the operator's file and the variables of the environment, as the server does. */
    static LocalServer here() {
        OperatorSettings.name();
        try (ApplicationContext context =
                ApplicationContext.builder().banner(false).build()) {
            Environment settings = context.getEnvironment().start();
            return new LocalServer(
                    Path.of(settings.getRequiredProperty("dateline.data", String.class))
                            .normalize(),
                    settings.getProperty("micronaut.server.port", Integer.class).orElse(8080));
        }
    }

    /** The address that the server wrote down when it started; the one that its settings give, when there is none. */
    URI address() {
        try {
            return URI.create(Files.readString(data.resolve(AddressFile.NAME)).strip());
        } catch (IOException | IllegalArgumentException e) {
            return URI.create("http://localhost:" + port);
        }
    }

    /** The file of the first key. */
    Path tokenFile() {
        return data.resolve(FirstToken.FILE);
    }
}
