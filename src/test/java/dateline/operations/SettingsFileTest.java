package dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The operator's file and the program have the same settings. */
class SettingsFileTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SETTING = Pattern.compile("^( *)#?( *)([a-z][a-z-]*):(?= |$)");
    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{(dateline\\.[a-z.-]+)");
    private static final Pattern TEXT = Pattern.compile("\\.text\\(\"(dateline\\.[a-z.-]+)\"\\)");
    private static final Pattern ROWS = Pattern.compile("rows\\(\"(dateline\\.[a-z.-]+)\"\\)");
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w./])dateline(?!\\.ndjson)(?:\\.[a-z][a-z-]*)+\\b(?![/(])");

    /** The directory of the samples is set only by {@code mvn mn:run}. */
    private static final Set<String> INTERNAL = Set.of("dateline.samples");

    @Test
    void everySettingIsInTheOperatorsFile() throws IOException {
        Set<String> settings = settings();
        settings.removeAll(INTERNAL);
        assertThat(operatorsFile()).isEqualTo(settings);
    }

    @Test
    void commentsAndGuidesNameOnlySettingsThatExist() throws IOException {
        Set<String> known = settings();
        List<String> unknown = new ArrayList<>();
        for (Path file : texts()) {
            for (String line : Files.readAllLines(file)) {
                String text = file.toString().endsWith(".java") ? comment(line) : line;
                Matcher mention = MENTION.matcher(text);
                while (mention.find()) {
                    String name = mention.group();
                    boolean exists = known.stream().anyMatch(one -> one.equals(name) || one.startsWith(name + "."));
                    if (!exists && !Files.exists(SOURCES.resolve(name.replace('.', '/')))) {
                        unknown.add(file + ": " + name);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static String comment(String line) {
        String text = line.strip();
        return text.startsWith("*") || text.startsWith("/*") || text.startsWith("//") ? text : "";
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(List.of(Path.of("README.md"), Path.of("config/application.yml")));
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(texts::add);
        }
        return texts;
    }

    /** The settings of the program: the properties of its settings records, and the values that beans read by name. */
    private static Set<String> settings() throws IOException {
        Set<String> names = new TreeSet<>();
        JsonNode metadata = new ObjectMapper()
                .readTree(Path.of("target/classes/META-INF/spring-configuration-metadata.json")
                        .toFile());
        metadata.path("properties")
                .forEach(property -> names.add(property.path("name").asText()));
        for (Path source : texts()) {
            String text = Files.readString(source);
            for (Pattern form : List.of(VALUE, TEXT, ROWS)) {
                form.matcher(text).results().forEach(match -> names.add(match.group(1)));
            }
        }
        if (Files.readString(Path.of("src/main/resources/application.yml")).contains("url: ${dateline.store}")) {
            names.add("dateline.store");
        }
        return names;
    }

    /** The names under {@code dateline:} that have no names under them, commented out or not. */
    private static Set<String> operatorsFile() throws IOException {
        Set<String> leaves = new TreeSet<>();
        List<String> path = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("config/application.yml"))) {
            Matcher setting = SETTING.matcher(line);
            if (!setting.find() || !setting.group(2).isEmpty()) {
                continue;
            }
            int depth = setting.group(1).length() / 2;
            path.subList(depth, path.size()).clear();
            path.add(setting.group(3));
            leaves.remove(String.join(".", path.subList(0, depth)));
            leaves.add(String.join(".", path));
        }
        // The operator gives profiles their names; KnownSettingsTest compares their parts.
        leaves.removeIf(name -> !name.startsWith("dateline.") || name.startsWith("dateline.profiles."));
        return leaves;
    }
}
