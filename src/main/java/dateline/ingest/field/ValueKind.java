package dateline.ingest.field;

import java.util.List;
import java.util.Map;

/** What a value is that should be something else, in words. */
final class ValueKind {
    private ValueKind() {}

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
