package dateline.operations.maintenance;

import dateline.Client;
import dateline.TestServer;
import dateline.operations.command.CommandLine;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A folder with an embedded store, for its server and for commands.
 *
 * @param home the folder
 */
public record StoreHome(Path home) {
    private static final String FILES = "micronaut.config.files";

    /** The result of a command. */
    public record Result(int status, String said) {}

    /** The data directory. */
    public Path data() {
        return home.resolve("data");
    }

    /** The file of the store. */
    public Path store() {
        return data().resolve("dateline.mv.db");
    }

    /** Starts the server. */
    public EmbeddedServer start() {
        return TestServer.start(data(), Map.of());
    }

    /** Publishes articles with long texts, each in an act of its own. */
    public static void publish(Client client, int first, int count) {
        for (int i = first; i < first + count; i++) {
            String text = "Paragraph %d about the harbour. ".formatted(i).repeat(150);
            client.api("POST", "/api/articles", """
                    {"externalId": "store-%d", "section": "world", "title": "Harbour %d", "language": "en",
                     "content": "<p>%s</p>", "tags": ["harbours"]}
                    """.formatted(i, i, text));
        }
    }

    /** Runs a command with the settings of this home, which it reads as the server does. */
    public Result run(String... arguments) {
        String earlier = System.getProperty(FILES);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Path settings = Files.writeString(home.resolve("settings.yml"), """
                    dateline:
                      data: %1$s
                      store: "jdbc:h2:file:%1$s/dateline"
                    """.formatted(data()));
            System.setProperty(FILES, settings.toString());
            PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
            System.setOut(both);
            System.setErr(both);
            int status = CommandLine.run(arguments);
            return new Result(status, said.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.setOut(out);
            System.setErr(err);
            if (earlier == null) {
                System.clearProperty(FILES);
            } else {
                System.setProperty(FILES, earlier);
            }
        }
    }
}
