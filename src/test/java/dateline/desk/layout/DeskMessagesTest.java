package dateline.desk.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskMessagesTest {
    private static final Pattern KEY = Pattern.compile("text(?:\\(\\))?\\.of\\(\"([a-z][A-Za-z.-]*[A-Za-z])\"[,)]");

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_ar"})
    void everyMessageIsTranslated(String language) throws IOException {
        Properties english = messages("");
        Properties other = messages(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(other.stringPropertyNames()).allSatisfy(key -> {
            assertThat(other.getProperty(key)).isNotBlank();
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        });
    }

    @Test
    void everyKeyInATemplateHasAMessage() throws IOException {
        Set<String> known = messages("").stringPropertyNames();
        assertThat(keysInTemplates())
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @ParameterizedTest
    @CsvSource({"'fr-CA, en;q=0.5', fr", "'ar', ar", "'de, sv', en", "'*', en", "'not a; list', en", "'', en"})
    void theLanguageOfTheBrowserDecides(String accepted, String language) {
        assertThat(DeskMessages.accepted(accepted).language()).isEqualTo(language);
    }

    private static Set<String> places(String message) {
        return Pattern.compile("\\{\\d}")
                .matcher(message)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysInTemplates() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte/desk"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }

    private static Properties messages(String suffix) throws IOException {
        Properties messages = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(
                        DeskMessagesTest.class.getResourceAsStream("/dateline/desk/messages" + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }
}
