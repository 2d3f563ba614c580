package dateline.operations.command.source;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.TestServer;
import dateline.operations.command.CommandLine;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources on the command line. */
class SourceCommandTest {
    @TempDir
    Path data = Path.of("replaced");

    @Test
    void aSourceIsSetLookedAtShownAndRemoved() throws IOException {
        try (EmbeddedServer server = TestServer.start(data, Map.of())) {
            Path fields =
                    Files.writeString(data.resolve("wire.json"), "{\"kind\": \"folder\", \"section\": \"world\"}");
            assertThat(said(server, 0, "put", "wire", fields.toString())).startsWith("wire  active  ");
            said(server, 0, "look", "wire");
            Path file = Files.writeString(data.resolve("inbox/wire/picture.gif"), "GIF");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            assertThat(said(server, 0, "look", "wire")).contains("\n  picture.gif: Folders take no file of this type");
            assertThat(said(server, 0, "list")).startsWith("wire  active  ").contains("1 refused");
            assertThat(said(server, 0, "show", "wire")).contains("\"refused\" : 1");
            said(server, 0, "remove", "wire");
            assertThat(said(server, 0, "list")).isEmpty();
            assertThat(said(server, 2, "show", "wire")).isEmpty();
        }
    }

    private String said(EmbeddedServer server, int status, String... words) {
        List<String> all = new ArrayList<>(List.of("source"));
        all.addAll(List.of(words));
        all.addAll(List.of(
                "--server",
                server.getURL().toString(),
                "--token-file",
                data.resolve("writer-token").toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(CommandLine.run(all.toArray(String[]::new))).isEqualTo(status);
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
