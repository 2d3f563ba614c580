package dateline.ingest.bulk;

import dateline.http.JsonBytes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values as lines of JSON. */
@Singleton
final class JsonLines {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final JsonBytes json;

    JsonLines(JsonBytes json) {
        this.json = json;
    }

    /** A line for each value; a list of JSON can have null too. */
    byte[] lines(List<?> values) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
        for (@Nullable Object value : values) {
            lines.writeBytes(value == null ? NULL : json.of(value));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
