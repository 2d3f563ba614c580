package dateline.ingest.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the configuration that comes with Dateline says of documents. */
final class ShippedSettings {
    private ShippedSettings() {}

    /** The words that begin a byline. */
    static List<String> bylines() {
        try {
            Object all = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("src/main/resources/application.yml")));
            return ((List<?>) in(in(in(all, "dateline"), "import"), "bylines"))
                    .stream().map(String::valueOf).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object in(@Nullable Object settings, String name) {
        return Objects.requireNonNull(settings instanceof Map<?, ?> map ? map.get(name) : null, name);
    }
}
