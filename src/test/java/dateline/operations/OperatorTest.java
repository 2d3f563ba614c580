package dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Client;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.feed.FeedKey;
import dateline.article.range.FeedRanges;
import dateline.operations.command.CommandLine;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples, the command line and the settings. */
@MicronautTest(transactional = false)
class OperatorTest {
    private static final Path SAMPLES = Path.of("config/samples");

    @Inject
    EmbeddedServer server;

    @Inject
    Samples samples;

    @Inject
    Articles articles;

    @Inject
    FeedRanges ranges;

    @Test
    void everySampleIsImportedOnlyOnce() throws IOException {
        long files;
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            files = all.filter(Files::isRegularFile).count();
        }
        long earlier = ranges.version(FeedKey.ALL, Instant.EPOCH).number();
        long before = articles.count();
        assertThat(samples.importAll(SAMPLES)).isEqualTo((int) files).isGreaterThanOrEqualTo(10);
        long number = ranges.version(FeedKey.ALL, Instant.EPOCH).number();
        assertThat(articles.count()).isEqualTo(before + files);
        samples.importAll(SAMPLES);
        assertThat(articles.count()).isEqualTo(before + files);
        assertThat(ranges.version(FeedKey.ALL, Instant.EPOCH).number()).isEqualTo(number);
        assertThat(articles.changedAfter(earlier, 100))
                .extracting(Article::language)
                .contains("ar", "he", "fa", "en", "fr", "de", "es", "ja", "zh", "sr-Cyrl", "sr-Latn");
    }

    @Test
    void theImportCommandSendsFilesToTheServer(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 8; i++) {
            Files.writeString(folder.resolve(i + ".md"), "Title " + i + "\n\nAn article from the command line.");
        }
        Client client = new Client(server, Path.of("target/test-data"));
        long before = articles.count();
        List<String> arguments = new java.util.ArrayList<>(List.of("import"));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString).forEach(arguments::add);
        }
        arguments.addAll(
                List.of("--section", "sport", "--server", client.server().toString(), "--token-file"));
        arguments.add(client.tokenFile().toString());
        assertThat(CommandLine.run(arguments.toArray(String[]::new))).isZero();
        assertThat(articles.count()).isEqualTo(before + 8);
    }

    @Test
    void theImportCommandReportsRefusals(@TempDir Path folder) throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.md"), "Only a title");
        Client client = new Client(server, Path.of("target/test-data"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = CommandLine.run(
                    "import",
                    bad.toString(),
                    "--section",
                    "sport",
                    "--server",
                    client.server().toString(),
                    "--token-file",
                    client.tokenFile().toString());
            assertThat(code).isEqualTo(1);
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("bad.md", "there is no body");
    }

    @Test
    void withoutAServerTheImportCommandFails(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "T\n\nText");
        Path token = Files.writeString(folder.resolve("token"), "dl_a_b");
        int code = CommandLine.run(
                "import", file.toString(), "--server", "http://localhost:1", "--token-file", token.toString());
        assertThat(code).isEqualTo(2);
    }

    /** Every setting of a record is in the operator's file with its default. */
    @Test
    void everySettingIsInTheOperatorsFile() throws IOException {
        String file = Files.readString(Path.of("config/application.yml"));
        for (Path source : List.of(
                Path.of("src/main/java/dateline/feed/FeedSettings.java"),
                Path.of("src/main/java/dateline/delivery/DeliverySettings.java"),
                Path.of("src/main/java/dateline/ingest/ImportSettings.java"))) {
            Matcher names = Pattern.compile("@param (\\w+)").matcher(Files.readString(source));
            while (names.find()) {
                String kebab = names.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
                assertThat(file).contains("#" + kebab + ":");
            }
        }
        assertThat(file.lines().filter(line -> !line.isBlank()))
                .allMatch(line -> line.strip().startsWith("#"));
    }
}
