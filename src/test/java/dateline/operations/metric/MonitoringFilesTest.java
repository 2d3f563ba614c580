package dateline.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The dashboard for Grafana and the alert rules for Prometheus. */
@MicronautTest(transactional = false)
class MonitoringFilesTest {
    private static final Path FOLDER = Path.of("src/main/distribution/monitoring");

    /** What an expression has beside the names of metrics: labels and their values, durations, and lists of labels. */
    private static final Pattern OTHER_PARTS =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(?:by|on|group_right|group_left|without)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w)(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("or", "and", "unless");

    /** It is there after the first pause for garbage collection. */
    private static final String PAUSES = "jvm_gc_pause_seconds_sum";

    /** Prometheus itself writes it for each target. */
    private static final String UP = "up";

    @Inject
    EmbeddedServer server;

    @Test
    void everyMetricOfTheDashboardAndTheRulesIsInTheScrape() throws IOException {
        Client client = new Client(server, Path.of("target/test-data"));
        client.get("/feed.rss");
        Scrape.of(client);
        System.gc();
        Set<String> exposed = new TreeSet<>(
                Scrape.until(client, now -> now.names().contains(PAUSES)).names());
        exposed.add(UP);
        List<String> expressions = new ArrayList<>(panelExpressions());
        expressions.addAll(rules().findValuesAsText("expr"));
        assertThat(expressions)
                .hasSizeGreaterThan(25)
                .allSatisfy(expression -> assertThat(names(expression))
                        .as(expression)
                        .isNotEmpty()
                        .isSubsetOf(exposed));
    }

    @Test
    void everyMetricOfDatelineIsOnTheDashboard() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String expression : panelExpressions()) {
            shown.addAll(names(expression));
        }
        Set<String> exposed =
                Scrape.of(new Client(server, Path.of("target/test-data"))).names();
        assertThat(exposed.stream().filter(name -> name.startsWith("dateline_")))
                .allSatisfy(name -> assertThat(shown)
                        .anyMatch(one ->
                                one.equals(name) || one.equals(name.replaceFirst("_(?:sum|count|max)$", "_sum"))));
    }

    @Test
    void everyAlertSaysWhatItMeansAndWhatToDo() throws IOException {
        assertThat(rules()).hasSize(6).allSatisfy(rule -> {
            assertThat(rule.at("/alert").asText()).startsWith("Dateline");
            assertThat(rule.at("/for").asText()).matches("\\d+[sm]");
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/description").asText()).isNotBlank();
        });
    }

    private static Set<String> names(String expression) {
        String rest = OTHER_PARTS.matcher(expression).replaceAll(" ");
        return NAME.matcher(rest)
                .results()
                .map(MatchResult::group)
                .filter(name -> !OPERATORS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> panelExpressions() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(FOLDER.resolve("dateline-dashboard.json").toFile());
        return dashboard.findValuesAsText("expr");
    }

    private static JsonNode rules() throws IOException {
        Object file = new Yaml().load(Files.readString(FOLDER.resolve("dateline-rules.yml")));
        return new ObjectMapper().valueToTree(file).at("/groups/0/rules");
    }
}
