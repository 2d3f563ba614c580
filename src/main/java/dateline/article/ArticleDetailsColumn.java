package dateline.article;

import dateline.attribution.JsonColumn;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Converts the nested values of an article to and from their column. */
@Singleton
public final class ArticleDetailsColumn implements AttributeConverter<ArticleDetails, String> {
    private final JsonColumn<ArticleDetails> column;

    ArticleDetailsColumn(ObjectMapper json) {
        column = new JsonColumn<>(json, Argument.of(ArticleDetails.class), ArticleDetails.empty(false));
    }

    @Override
    public String convertToPersistedValue(@Nullable ArticleDetails details, ConversionContext context) {
        return column.write(details);
    }

    @Override
    public ArticleDetails convertToEntityValue(@Nullable String stored, ConversionContext context) {
        return column.read(stored);
    }
}
