package dateline.operations.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.format.ReadableBytesTypeConverter;
import io.micronaut.core.type.Argument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of settings and the operator's file agree. */
class KnownSettingsTest {
    private static final Path FILE = Path.of("config/application.yml");

    /** A field that the file's examples do not need. */
    private static final Set<String> OPTIONAL = Set.of("dateline.agencies[].feed");

    @TempDir
    Path folder;

    @Test
    void theTableHasTheSettingsOfTheOperatorsFile() throws IOException {
        Set<String> written = operatorsFile().stream()
                .map(WrittenSetting::name)
                .map(KnownSettings::general)
                .collect(Collectors.toSet());
        Set<String> known = KnownSettings.ALL.stream()
                .map(Setting::name)
                .filter(name -> !OPTIONAL.contains(name))
                .collect(Collectors.toSet());
        assertThat(written).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theOperatorsFileShowsWhatIsShipped() throws IOException {
        for (WrittenSetting setting : operatorsFile()) {
            String shipped = KnownSettings.named(setting.name()).orElseThrow().shipped();
            if (!shipped.isEmpty() && !setting.name().startsWith("micronaut.server.ssl.")) {
                assertThat(setting.text()).as(setting.name()).isEqualTo(shipped);
            }
        }
    }

    @Test
    void theOperatorsFileIsAcceptedWithAllItsExamples() throws IOException {
        StartSettings settings =
                StartSettings.of(new SettingSources(List.of(withoutComments()), Map.of(), Map.of(), List.of()));
        assertThat(settings.faults()).isEmpty();
        assertThat(settings.warnings()).isEmpty();
    }

    /** The check accepts no size that Micronaut would replace by the default. */
    @Test
    void sizesAreThoseThatMicronautConverts() {
        ReadableBytesTypeConverter converter = new ReadableBytesTypeConverter();
        for (String size : List.of("64MB", "64mb", "64", "1GB", "2KB", "64M", "64 MB", "1.5MB", "1TB")) {
            Optional<Number> converted =
                    converter.convert(size, Number.class, ConversionContext.of(Argument.of(Number.class)));
            assertThat(ValueKind.bytes(size))
                    .as(size)
                    .isEqualTo(converted.map(Number::longValue).orElse(-1L));
        }
    }

    private List<WrittenSetting> operatorsFile() throws IOException {
        OperatorFile.Content content = OperatorFile.read(withoutComments());
        assertThat(content.faults()).isEmpty();
        return content.settings();
    }

    /** A setting without a value has one here, so that it is not left out. */
    private Path withoutComments() throws IOException {
        List<String> lines = Files.readAllLines(FILE).stream()
                .filter(line -> line.matches(" *#(?:- | {2}[a-z-]+:|[a-z-]+:(?: .*)?$).*"))
                .map(line -> line.replaceFirst("#", ""))
                .map(KnownSettingsTest::withValue)
                .toList();
        return Files.write(folder.resolve("application.yml"), lines);
    }

    private static String withValue(String line) {
        return switch (line.strip()) {
            case "publisher-url:", "image:", "license:", "terms:", "logo:", "page:", "html-page:" ->
                line + " https://news.example.org/";
            case "publisher-email:" -> line + " desk@example.org";
            case "rights:" -> line + " © Dateline";
            case "region:" -> line + " US";
            case "syndication-rights:" -> line + " true";
            case "analytics:" -> line + " <p>Counted</p>";
            case "age:" -> line + " 365d";
            case "zone:" -> line + " Europe/Berlin";
            case "file:" -> line + " data/access.log";
            default -> line;
        };
    }
}
