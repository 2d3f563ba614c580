package dateline.attribution;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts a list of texts to and from a column. */
@Singleton
public final class TextListColumn implements AttributeConverter<List<String>, String> {
    private final JsonColumn<List<String>> column;

    TextListColumn(ObjectMapper json) {
        column = new JsonColumn<>(json, Argument.listOf(String.class), List.of());
    }

    @Override
    public String convertToPersistedValue(@Nullable List<String> texts, ConversionContext context) {
        return column.write(texts);
    }

    @Override
    public List<String> convertToEntityValue(@Nullable String stored, ConversionContext context) {
        return column.read(stored);
    }
}
