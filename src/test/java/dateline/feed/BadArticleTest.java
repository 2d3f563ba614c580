package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import dateline.article.Article;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** One bad article in the store never breaks a feed. */
class BadArticleTest {
    private final FeedSettings settings = Examples.settings(true);

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void charactersThatXmlDoesNotAllowAreRemoved(DocumentFormat format) throws Exception {
        Article dirty = Examples.with(1, "A\u0000B\u0008C\uD800D\uFFFEE\u0085F", "<p>x\u000By\uDC00z 🗞 \u0093</p>");
        var entry = new SyndFeedInput()
                .build(new StringReader(write(format, dirty)))
                .getEntries()
                .getFirst();
        assertThat(entry.getTitle()).startsWith("ABCDE");
        assertThat(entry.getContents().getFirst().getValue()).contains("<p>xyz 🗞 “</p>");
    }

    @ParameterizedTest
    @FieldSource("dateline.feed.DocumentFormat#FEEDS")
    void anArticleThatCannotBeShownIsLeftOutAndTheOthersStay(DocumentFormat format) {
        Article good = Examples.nothing(1);
        Article bad = withLicense("not a uri at all");
        assertThat(write(format, bad, good)).contains(good.urn()).doesNotContain(bad.urn());
    }

    private String write(DocumentFormat format, Article... articles) {
        byte[] written = Examples.writers(settings).write(Examples.feed(settings, articles), format);
        return new String(written, StandardCharsets.UTF_8);
    }

    private static Article withLicense(String license) {
        Article article = Examples.nothing(9);
        var credits = article.credits();
        var broken = new dateline.attribution.Credits(
                credits.byline(),
                credits.authors(),
                credits.contributors(),
                null,
                null,
                null,
                null,
                null,
                license,
                null);
        var details = new dateline.article.ArticleDetails(
                broken,
                article.links(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                dateline.article.PublicationTimes.NONE,
                null);
        return new Article(
                article.id(),
                null,
                article.stage(),
                article.section(),
                article.title(),
                null,
                article.content(),
                article.language(),
                details,
                article.published(),
                article.updated(),
                null,
                9);
    }
}
