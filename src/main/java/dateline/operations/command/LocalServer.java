package dateline.operations.command;

import dateline.access.FirstToken;
import dateline.operations.HomeDirectory;
import dateline.operations.OperatorSettings;
import dateline.operations.store.AddressFile;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data directory and the port of the server in this directory, as its settings say.
 *
 * @param data its data directory
 * @param port its port; the address file of a running server takes precedence
 */
record LocalServer(Path data, int port) {
    /** Reads the operator's file and the environment variables, as the server does. */
    static LocalServer fromSettings() {
        OperatorSettings.name();
        try (ApplicationContext context =
                ApplicationContext.builder().banner(false).build()) {
            Environment settings = context.getEnvironment().start();
            return new LocalServer(
                    HomeDirectory.path()
                            .resolve(settings.getRequiredProperty("dateline.data", String.class))
                            .normalize(),
                    settings.getProperty("micronaut.server.port", Integer.class).orElse(8080));
        }
    }

    /** The address in the file that the server wrote when it started; without that file, the address of its settings. */
    URI address() {
        try {
            return URI.create(Files.readString(data.resolve(AddressFile.NAME)).strip());
        } catch (IOException | IllegalArgumentException e) {
            return URI.create("http://localhost:" + port);
        }
    }

    /** The file of the first token. */
    Path tokenFile() {
        return data.resolve(FirstToken.FILE);
    }
}
