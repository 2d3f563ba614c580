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
final class ArticleDetailsColumn implements AttributeConverter<ArticleDetails, String> {
    private static final ArticleDetails NONE = new ArticleDetails(
            new Credits(null, List.of(), List.of(), null, null, null, null, null, null),
            new ArticleLinks(null, null, null, null),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            PublicationTimes.NONE);

    private final JsonColumn<ArticleDetails> column;

    ArticleDetailsColumn(ObjectMapper json) {
        column = new JsonColumn<>(json, Argument.of(ArticleDetails.class), NONE);
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
