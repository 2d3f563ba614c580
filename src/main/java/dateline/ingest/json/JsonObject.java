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
import org.jspecify.annotations.Nullable;

/** Reads an untrusted JSON object: duplicate names, deep nesting and trailing text are refused (RFC 8259 §4). */
public final class JsonObject {
    private static final String LINE = "The line";
    private static final int DEEPEST = 20;

    /** The greatest number of values, names and brackets. */
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

    /** Reads an object. Throws a 400 that names the place when the text is not JSON, and a 422 when it is not an object or too large. */
    public static Map<?, ?> read(byte[] json) {
        return read(json, "The body");
    }

    /** Reads the object of one line of many. A fault names no line, because its caller does. */
    public static Map<?, ?> line(byte[] json) {
        return read(json, LINE);
    }

    /** Reads the object of one item of a list. A fault names no item, because its caller does. */
    public static Map<?, ?> item(byte[] json) {
        return read(json, "The item");
    }

    /** Reads an object or a list, with the same limits. */
    public static Object objectOrList(byte[] json) {
        Object value = value(json, "The body");
        if (value instanceof Map || value instanceof List) {
            return value;
        }
        throw refused("The body is JSON, but neither an object nor a list");
    }

    private static Map<?, ?> read(byte[] json, String name) {
        if (value(json, name) instanceof Map<?, ?> object) {
            return object;
        }
        throw refused(name + " is JSON, but not an object: send one such as {\"title\": …}");
    }

    private static @Nullable Object value(byte[] json, String name) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (StreamConstraintsException e) {
            throw refused(name + " is too large: it is nested more than " + DEEPEST
                    + " deep, or has a number or a name that is too long, or more than " + MOST + " values");
        } catch (IOException e) {
            JsonFault fault = JsonFault.of(json).orElseGet(() -> otherwise(e));
            String line = name.equals(LINE) ? "" : "line " + fault.line() + ", ";
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    name + " is not valid JSON: " + line + "column " + fault.column() + ": " + fault.what() + ".");
        }
    }

    /** Reads an object. An empty body and {@code null} count as an object without members. */
    public static Map<?, ?> readOrEmpty(byte[] json) {
        String text = json.length > 100 ? "" : new String(json, StandardCharsets.UTF_8).strip();
        return json.length <= 100 && (text.isEmpty() || text.equals("null")) ? Map.of() : read(json);
    }

    /**
     * The target after a merge patch: null removes a member, objects are merged, other values are replaced (RFC 7396 §2).
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

    /** The fault that only the parser finds, such as one name that is written in two ways. */
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
