package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The constants that repeat the formats. */
class DocumentFormatTest {
    @Test
    void routesKnowTheExtensionOfEveryFeedFormat() {
        assertThat(DocumentFormat.EXTENSIONS)
                .isEqualTo(DocumentFormat.FEEDS.stream()
                        .map(DocumentFormat::extension)
                        .collect(Collectors.joining("|")));
    }

    @Test
    void routesKnowTheExtensionOfEveryFormatOfTheWire() {
        assertThat(DocumentFormat.WIRE_EXTENSIONS)
                .isEqualTo(Arrays.stream(DocumentFormat.values())
                        .filter(DocumentFormat::isWire)
                        .map(DocumentFormat::extension)
                        .collect(Collectors.joining("|")));
    }
}
