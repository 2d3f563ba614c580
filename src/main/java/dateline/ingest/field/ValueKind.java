package dateline.ingest.field;

import java.util.List;
import java.util.Map;

/** Names the type of a value that should have another type. */
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
