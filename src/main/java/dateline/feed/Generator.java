package dateline.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What made a document. */
public final class Generator {
    public static final String NAME = "Dateline";
    private static final Properties PROPERTIES = read();
    public static final String VERSION = PROPERTIES.getProperty("version");

    private Generator() {}

    /** The version of the program; what it writes may differ from that of another version. */
    public static String version() {
        return VERSION;
    }

    /** What changes when the same articles come to be written otherwise. */
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
