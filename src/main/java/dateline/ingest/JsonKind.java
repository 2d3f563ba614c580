package dateline.ingest;

import java.util.List;
import java.util.Map;

/** What a value is that should have been another, in words. */
final class JsonKind {
    private JsonKind() {}

    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> object -> "an object";
            case List<?> list -> "a list";
            case Number number -> "a number: put it into quotation marks";
            case Boolean bool -> "true or false";
            default -> "a " + value.getClass().getSimpleName();
        };
    }
}
