package dateline.attribution;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Converts values to JSON for a text column, for values that are always read completely.
 *
 * @param json the converter
 * @param type the type of the values
 * @param none the value of an empty column
 */
public record JsonColumn<T>(ObjectMapper json, Argument<T> type, T none) {
    /** The text to store. */
    public String write(@Nullable T value) {
        try {
            return json.writeValueAsString(type, value == null ? none : value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The stored value.
     *
     * @throws UncheckedIOException when the column holds something else
     */
    public T read(@Nullable String stored) {
        try {
            T value = stored == null ? none : json.readValue(stored, type);
            return value == null ? none : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
