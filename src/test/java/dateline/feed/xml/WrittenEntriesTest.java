package dateline.feed.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.feed.DocumentFormat;
import dateline.feed.Examples;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.FeedWriters;
import dateline.feed.profile.Profile;
import dateline.feed.profile.Profiles;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A document has the same bytes whichever of its entries were written before. */
class WrittenEntriesTest {
    private static final FeedSettings SETTINGS = Examples.settings(true);
    private static final Article FIRST = Examples.everything();
    private static final Article SECOND = Examples.ofDesk();
    private static final Article THIRD = Examples.with(8, "Fish & <ships>", "<p>Fog &amp; rain.</p>");

    static Stream<Arguments> documents() {
        return Stream.of(DocumentFormat.RSS, DocumentFormat.ATOM)
                .flatMap(format -> Stream.of("plain", "msn", "smartnews", "summary")
                        .map(profile -> Arguments.of(format, Profiles.shipped(profile))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void entriesWrittenBeforeAreTheSame(DocumentFormat format, Profile profile) throws Exception {
        Feed whole = Examples.feed(SETTINGS, profile, FIRST, SECOND, THIRD);
        byte[] alone = Examples.writers(SETTINGS).write(whole, format);
        for (List<Article> earlier : List.of(List.of(FIRST), List.of(THIRD, SECOND), List.of(SECOND, FIRST, THIRD))) {
            FeedWriters writers = Examples.writers(SETTINGS);
            writers.write(Examples.feed(SETTINGS, profile, earlier.toArray(Article[]::new)), format);
            assertThat(new String(writers.write(whole, format), StandardCharsets.UTF_8))
                    .isEqualTo(new String(alone, StandardCharsets.UTF_8));
        }
        new SAXBuilder().build(new StringReader(new String(alone, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void correctedArticleIsWrittenAnew(DocumentFormat format, Profile profile) {
        FeedWriters writers = Examples.writers(SETTINGS);
        writers.write(Examples.feed(SETTINGS, profile, FIRST, THIRD), format);
        // The number of the change is the same, so only the texts tell both apart.
        Article corrected = Examples.with(8, "Fish & boats", "<p>Fog &amp; rain.</p>");
        assertThat(new String(
                        writers.write(Examples.feed(SETTINGS, profile, FIRST, corrected), format),
                        StandardCharsets.UTF_8))
                .contains("boats")
                .doesNotContain("ships");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void feedWithoutEntriesIsWritten(DocumentFormat format, Profile profile) throws Exception {
        byte[] empty = Examples.writers(SETTINGS).write(Examples.feed(SETTINGS, profile), format);
        new SAXBuilder().build(new StringReader(new String(empty, StandardCharsets.UTF_8)));
    }
}
