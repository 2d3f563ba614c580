package dateline.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object from outside: strict about duplicate keys, depth and what stands behind it (RFC 8259 §4). */
public final class JsonObject {
    private static final String LINE = "The line";
    private static final int DEEPEST = 20;

    /** Values, names and brackets. */
    private static final long MOST = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonObject() {}

    /** Throws a 400 when it is no JSON, saying where and why; a 422 when it is JSON that nobody can take. */
    public static Map<?, ?> read(byte[] json) {
        return read(json, "The body");
    }

    /** The same of a line of many, whose number is told beside it. */
    public static Map<?, ?> line(byte[] json) {
        return read(json, LINE);
    }

    private static Map<?, ?> read(byte[] json, String name) {
        try {
            Object value = JSON.readValue(json, Object.class);
            if (value instanceof Map<?, ?> object) {
                return object;
            }
            throw refused(name + " is JSON, but no object: send one, as {\"title\": …}");
        } catch (StreamConstraintsException e) {
            throw refused(name + " is more than this server reads: it is nested more than " + DEEPEST
                    + " deep, or has a number or a name that is too long, or more than " + MOST + " values");
        } catch (IOException e) {
            JsonFault fault = JsonFault.of(json).orElseGet(() -> otherwise(e));
            String line = name.equals(LINE) ? "" : "line " + fault.line() + ", ";
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    name + " is no valid JSON: " + line + "column " + fault.column() + ": " + fault.what() + ".");
        }
    }

    /** The same; nothing at all, or {@code null}, counts as an object without members. */
    public static Map<?, ?> readOrEmpty(byte[] json) {
        String text = json.length > 100 ? "" : new String(json, StandardCharsets.UTF_8).strip();
        return json.length <= 100 && (text.isEmpty() || text.equals("null")) ? Map.of() : read(json);
    }

    /**
     * A target after a merge patch: members that are null go, objects are merged, all else is replaced (RFC 7396 §2).
     */
    public static Map<Object, Object> merged(Map<?, ?> target, Map<?, ?> patch) {
        Map<Object, Object> merged = new LinkedHashMap<>(target);
        patch.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else if (value instanceof Map<?, ?> inner) {
                merged.put(name, merged(merged.get(name) instanceof Map<?, ?> before ? before : Map.of(), inner));
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }

    /** What the grammar does not tell, such as one name written in two ways. */
    private static JsonFault otherwise(IOException failure) {
        JsonLocation where = failure instanceof JsonProcessingException broken ? broken.getLocation() : null;
        return where == null
                ? new JsonFault(1, 1, "it can't be read")
                : new JsonFault(where.getLineNr(), where.getColumnNr(), "it can't be read from here on");
    }

    private static ProblemException refused(String said) {
        return new ProblemException(ProblemKind.UNPROCESSABLE, said + ".", List.of(new Fault("", said)));
    }
}
