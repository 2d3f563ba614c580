package dateline.ingest.document;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the configuration that comes with Dateline says of documents. */
public final class ShippedSettings {
    private ShippedSettings() {}

    /** The words that begin a byline. */
    public static List<String> bylines() {
        try {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("src/main/resources/application.yml")));
            Map<?, ?> dateline = (Map<?, ?>) requireNonNull(all.get("dateline"));
            Map<?, ?> settings = (Map<?, ?>) requireNonNull(dateline.get("import"));
            List<?> words = (List<?>) requireNonNull(settings.get("bylines"));
            return words.stream().map(String::valueOf).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
