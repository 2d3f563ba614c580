package dateline.ingest.source.rule;

import dateline.attribution.JsonColumn;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts the rules of a source to and from their column. */
@Singleton
public final class SourceRulesColumn implements AttributeConverter<SourceRules, String> {
    private static final SourceRules NONE = new SourceRules(
            "",
            List.of(),
            null,
            null,
            null,
            null,
            null,
            true,
            EntryChoice.NONE,
            EntryChoice.NONE,
            EntryChoice.NONE,
            Retractions.IGNORE,
            Duration.ofHours(1),
            Duration.ofHours(1),
            false);

    private final JsonColumn<SourceRules> column;

    SourceRulesColumn(ObjectMapper json) {
        column = new JsonColumn<>(json, Argument.of(SourceRules.class), NONE);
    }

    @Override
    public String convertToPersistedValue(@Nullable SourceRules rules, ConversionContext context) {
        return column.write(rules);
    }

    @Override
    public SourceRules convertToEntityValue(@Nullable String stored, ConversionContext context) {
        return column.read(stored);
    }
}
