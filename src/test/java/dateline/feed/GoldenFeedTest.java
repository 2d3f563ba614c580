package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One feed in each format, byte for byte. After an intended change, read the new bytes before keeping them. */
class GoldenFeedTest {
    private final FeedSettings settings = Examples.settings(true);

    @ParameterizedTest
    @FieldSource("dateline.feed.DocumentFormat#FEEDS")
    void theBytesOfAFeedAreFixed(DocumentFormat format) throws IOException {
        Feed feed = Examples.feed(settings, Examples.everything(), Examples.nothing(2));
        byte[] bytes = Examples.writers(settings).write(feed, format);
        String written = new String(bytes, StandardCharsets.UTF_8)
                .replace(Generator.VERSION, "VERSION")
                .replace(StaticFile.FEED_STYLE.fingerprint(), "FINGERPRINT");
        Path actual = Path.of("target", "golden-actual." + format.extension());
        Files.writeString(actual, written);
        Path golden = Path.of("src/test/resources/golden/feed." + format.extension());
        assertThat(written).as("compare %s with %s", actual, golden).isEqualTo(Files.readString(golden));
    }
}
