package dateline.operations;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The directory of {@code config/} and {@code data/}: a system property, which the start script sets, or the environment
 * variable {@code DATELINE_HOME}, or the working directory.
 */
public final class HomeDirectory {
    private static final String PROPERTY = "dateline.home";
    private static final String VARIABLE = "DATELINE_HOME";

    private HomeDirectory() {}

    /** The directory, relative to the working directory or absolute. */
    public static Path path() {
        return Path.of(System.getProperty(PROPERTY, Objects.requireNonNullElse(System.getenv(VARIABLE), ".")));
    }
}
