package dateline.ingest.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The encodings by their labels (WHATWG Encoding Standard §4.2): {@code iso-8859-1} means windows-1252, and
 * {@code shift_jis} means Shift JIS with its extensions.
 */
final class Encodings {
    private static final Map<String, Charset> BY_LABEL = read();

    private Encodings() {}

    /** The encoding with a label; a label that the standard does not list is looked up as a name in Java. */
    static Optional<Charset> labelled(String label) {
        String plain = label.replace('"', ' ').strip().toLowerCase(Locale.ROOT);
        Charset known = BY_LABEL.get(plain);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Optional.of(Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Charset> read() {
        Properties table = new Properties();
        try (InputStream in = Objects.requireNonNull(Encodings.class.getResourceAsStream("encodings.properties"))) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Charset> encodings = new HashMap<>();
        for (String name : table.stringPropertyNames()) {
            Charset charset = Charset.forName(name);
            for (String label : table.getProperty(name).split(" +", -1)) {
                encodings.put(label, charset);
            }
        }
        return encodings;
    }
}
