package dateline.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
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

    /** Throws a 422 when it is none, saying why. */
    public static Map<?, ?> read(byte[] json) {
        try {
            Object value = JSON.readValue(json, Object.class);
            if (value instanceof Map<?, ?> object) {
                return object;
            }
            throw refused("it is no object: send {\"title\": …, \"content\": …}");
        } catch (StreamConstraintsException e) {
            throw refused("it is nested more than " + DEEPEST
                    + " deep, or has a number or a name that is too long, or more than " + MOST + " values");
        } catch (MismatchedInputException e) {
            throw refused("it is empty, or something stands behind it: send one object alone");
        } catch (JsonProcessingException e) {
            throw refused(e.getOriginalMessage().lines().findFirst().orElse("it is no JSON"));
        } catch (IOException e) {
            throw refused("it is not UTF-8");
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

    private static ProblemException refused(String detail) {
        String said = "The body is no valid JSON: " + detail;
        return new ProblemException(ProblemKind.UNPROCESSABLE, said, List.of(new Fault("", said)));
    }
}
