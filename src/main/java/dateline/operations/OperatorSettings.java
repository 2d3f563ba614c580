package dateline.operations;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The operator's settings, {@code config/application.yml}. Micronaut finds the file by itself but lets the
 * program's own defaults win over it; named as a configuration file it wins over them, and environment variables
 * win over both.
 */
public final class OperatorSettings {
    private static final String FILES = "micronaut.config.files";

    private OperatorSettings() {}

    /** Names the file, when there is one and the operator has named no other. */
    public static void name() {
        Path file = Path.of(System.getProperty("dateline.home", "."), "config", "application.yml");
        boolean named = System.getProperty(FILES) != null || System.getenv("MICRONAUT_CONFIG_FILES") != null;
        if (!named && Files.isReadable(file)) {
            System.setProperty(FILES, file.toString());
        }
    }
}
