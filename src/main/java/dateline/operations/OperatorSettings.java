package dateline.operations;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The operator's settings, {@code config/application.yml}. Micronaut finds the file by itself, but the
 * program's own defaults then take precedence over it. Named as a configuration file it takes precedence over them, and
 * environment variables over both.
 */
public final class OperatorSettings {
    private static final String FILES = "micronaut.config.files";

    private OperatorSettings() {}

    /** Names the file to Micronaut, if it exists and the operator has not named another. */
    public static void name() {
        Path file = HomeDirectory.path().resolve("config").resolve("application.yml");
        boolean named = System.getProperty(FILES) != null || System.getenv("MICRONAUT_CONFIG_FILES") != null;
        if (!named && Files.isReadable(file)) {
            System.setProperty(FILES, file.toString());
        }
    }
}
