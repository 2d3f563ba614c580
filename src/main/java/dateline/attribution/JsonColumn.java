package dateline.attribution;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A value that is only ever read whole, kept as JSON in a text column.
 *
 * @param json reads and writes it
 * @param type what it is
 * @param none what an empty column means
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
