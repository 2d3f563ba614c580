package dateline.ingest.bulk;

import dateline.http.JsonBytes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes values as lines of JSON. */
@Singleton
final class JsonLines {
    private final JsonBytes json;

    JsonLines(JsonBytes json) {
        this.json = json;
    }

    byte[] lines(List<?> values) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
        for (Object value : values) {
            lines.writeBytes(json.of(value));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
