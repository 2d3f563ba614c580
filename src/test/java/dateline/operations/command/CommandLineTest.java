package dateline.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelt command does not start a server. */
class CommandLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"exprot", "Export", "start", "--verison", "-x", "import"})
    void everyWordIsForACommand(String word) {
        assertThat(CommandLine.isCommand(word)).isTrue();
    }

    @Test
    void aSettingIsForTheServer() {
        assertThat(CommandLine.isCommand("--dateline.feed.entries=20")).isFalse();
    }

    @Test
    void theNearestCommandIsNamed() {
        assertThat(said("exprot", "x.ndjson")).isEqualTo("dateline: \"exprot\" is not a command: write export.\n");
        assertThat(said("serve")).isEqualTo("dateline: \"serve\" is not a command: dateline --help lists them.\n");
    }

    /** The words are those of the commands themselves. */
    @Test
    void everyCommandIsKnown() {
        assertThat(said("stat-anew")).isEqualTo("dateline: \"stat-anew\" is not a command: write start-anew.\n");
        assertThat(said("--hlep")).isEqualTo("dateline: \"--hlep\" is not a command: write --help.\n");
    }

    private static String said(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(CommandLine.run(words)).isEqualTo(2);
        } finally {
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}
