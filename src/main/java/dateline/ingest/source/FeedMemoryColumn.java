package dateline.ingest.source;

import dateline.attribution.JsonColumn;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Converts what is known of a feed to and from its column. */
@Singleton
public final class FeedMemoryColumn implements AttributeConverter<FeedMemory, String> {
    private final JsonColumn<FeedMemory> column;

    FeedMemoryColumn(ObjectMapper json) {
        column = new JsonColumn<>(json, Argument.of(FeedMemory.class), FeedMemory.EMPTY);
    }

    @Override
    public String convertToPersistedValue(@Nullable FeedMemory memory, ConversionContext context) {
        return column.write(memory);
    }

    @Override
    public FeedMemory convertToEntityValue(@Nullable String stored, ConversionContext context) {
        return column.read(stored);
    }
}
