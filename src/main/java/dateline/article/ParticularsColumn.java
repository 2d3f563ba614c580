package dateline.article;

import dateline.attribution.Credits;
import dateline.attribution.JsonColumn;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Particulars in their column. */
@Singleton
final class ParticularsColumn implements AttributeConverter<Particulars, String> {
    private static final Particulars NONE = new Particulars(
            new Credits(null, List.of(), List.of(), null, null, null, null, null, null),
            new Links(null, null, null, null),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Timing.NONE);

    private final JsonColumn<Particulars> column;

    ParticularsColumn(ObjectMapper json) {
        column = new JsonColumn<>(json, Argument.of(Particulars.class), NONE);
    }

    @Override
    public String convertToPersistedValue(@Nullable Particulars particulars, ConversionContext context) {
        return column.write(particulars);
    }

    @Override
    public Particulars convertToEntityValue(@Nullable String stored, ConversionContext context) {
        return column.read(stored);
    }
}
