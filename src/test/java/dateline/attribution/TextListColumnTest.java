package dateline.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.serde.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of texts in a column of the store. */
class TextListColumnTest {
    private final TextListColumn column = new TextListColumn(ObjectMapper.getDefault());

    @Test
    void aListIsStoredAsJson() {
        assertThat(column.convertToPersistedValue(List.of("AP", "\"美联社\""), ConversionContext.DEFAULT))
                .isEqualTo("[\"AP\",\"\\\"美联社\\\"\"]");
    }

    @Test
    void aStoredListIsReadInItsOrder() {
        assertThat(column.convertToEntityValue("[\"b\", \"a\"]", ConversionContext.DEFAULT))
                .containsExactly("b", "a");
    }

    @Test
    void anEmptyColumnIsAnEmptyList() {
        assertThat(column.convertToEntityValue(null, ConversionContext.DEFAULT)).isEmpty();
        assertThat(column.convertToEntityValue("null", ConversionContext.DEFAULT))
                .isEmpty();
        assertThat(column.convertToPersistedValue(null, ConversionContext.DEFAULT))
                .isEqualTo("[]");
    }

    @Test
    void aColumnWithoutAJsonListIsRefused() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> column.convertToEntityValue("{\"a\": ", ConversionContext.DEFAULT));
    }
}
