package dateline.operations.marker;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/** The file of the marker. It is replaced as a whole, so that it is never half written. */
public final class MarkerFile {
    /** Its name in the data directory. */
    public static final String NAME = "store-marker";

    private MarkerFile() {}

    /**
     * Reads the marker.
     *
     * @return empty when there is none
     * @throws IOException when it can't be read, or has other content
     */
    public static Optional<StoreMarker> read(Path data) throws IOException {
        Properties values = new Properties();
        try (BufferedReader in = Files.newBufferedReader(data.resolve(NAME))) {
            values.load(in);
            return Optional.of(StoreMarker.of(values));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IOException(data.resolve(NAME) + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Writes the marker. */
    public static void write(Path data, StoreMarker marker) throws IOException {
        // Readable for its owner only; nodes with the same data directory write different ones.
        Path part = Files.createTempFile(data, NAME, ".part");
        try (BufferedWriter out = Files.newBufferedWriter(part)) {
            marker.properties().store(out, "The store of this data directory. The server writes this file.");
        }
        DurableReplacement.replace(data.resolve(NAME), part);
    }
}
