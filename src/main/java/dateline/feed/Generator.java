package dateline.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The program that writes documents: its name and its version. */
public final class Generator {
    public static final String NAME = "Dateline";
    private static final Properties PROPERTIES = read();
    public static final String VERSION = PROPERTIES.getProperty("version");

    private Generator() {}

    /** The version of the program and of its writers. It changes when the same articles are written in other bytes. */
    public static String writers() {
        return VERSION + "/" + PROPERTIES.getProperty("writers");
    }

    private static Properties read() {
        try (InputStream file = Generator.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "version.properties is not packaged"));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
