package dateline.ingest.source;

import dateline.attribution.JsonColumn;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Converts the history of a source to and from its column. */
@Singleton
public final class SourceHistoryColumn implements AttributeConverter<SourceHistory, String> {
    private final JsonColumn<SourceHistory> column;

    SourceHistoryColumn(ObjectMapper json) {
        column = new JsonColumn<>(json, Argument.of(SourceHistory.class), SourceHistory.EMPTY);
    }

    @Override
    public String convertToPersistedValue(@Nullable SourceHistory history, ConversionContext context) {
        return column.write(history);
    }

    @Override
    public SourceHistory convertToEntityValue(@Nullable String stored, ConversionContext context) {
        return column.read(stored);
    }
}
