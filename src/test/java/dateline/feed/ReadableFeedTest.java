package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleLinks;
import dateline.article.Correction;
import dateline.article.PublicationTimes;
import dateline.article.TranslationSource;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.attribution.Author;
import dateline.attribution.Credits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Documents have nothing that feed readers or the W3C validator can't process. */
class ReadableFeedTest {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|url|src)\\\\?=?\\\\?\"?:?\\\\?\"(https?[^\"\\\\]*)");
    private static final Instant EXACT = Instant.parse("2026-03-01T11:00:00.123456Z");

    private final FeedSettings settings = Examples.settings(true);

    /** With {@code atom:author} or {@code author} beside it several readers show a wrong or a doubled name. */
    @Test
    void rssHasOneCreatorForEachAuthorAndNothingElse() {
        String rss = text(DocumentFormat.RSS, Examples.everything());
        assertThat(rss).contains("<dc:creator>ليلى حسن</dc:creator>\n      <dc:creator>أحمد علي</dc:creator>");
        assertThat(rss).doesNotContain("<author>", "<atom:author>").contains("<atom:contributor");
    }

    /** Several readers take a caption for the description when it is first. */
    @Test
    void picturesAreAfterTheTexts() {
        String rss = text(DocumentFormat.RSS, Examples.everything());
        assertThat(rss.indexOf("<media:content"))
                .isGreaterThan(rss.indexOf("</content:encoded>"))
                .isGreaterThan(rss.indexOf("</description>\n      <content:encoded>"))
                .isGreaterThan(rss.indexOf("<enclosure"));
    }

    /** The W3C validator warns of relative references (ContainsRelRef). */
    @Test
    void footnotesLinkToTheArticlesPage() {
        Article article = Examples.with(
                1, "Notes", "<p>T<a href=\"#n0123456789-fn1\">1</a></p><p id=\"n0123456789-fn1\">Note.</p>");
        String json = text(DocumentFormat.JSON, article);
        assertThat(json).contains("/articles/" + article.id()).contains("#n0123456789-fn1");
        assertThat(json).doesNotContain("href=\\\"#").contains("id=\\\"n0123456789-fn1");
    }

    /** One reader can't read a feed with a licence element; the link is enough (RFC 4946). */
    @Test
    void aLicenceIsOnlyALink() {
        String rss = text(DocumentFormat.RSS, Examples.everything());
        assertThat(rss)
                .doesNotContainIgnoringCase("creativeCommonsRssModule")
                .contains("<atom:link rel=\"license\" href=\"https://creativecommons.org/licenses/by-nd/4.0/\" />");
    }

    /**
     * newsboat uses the last alternate as the feed's address; rss-parser uses the first link of RSS as the page's address,
     * and feed-extractor that of Atom. So the other formats are only in HTTP's Link.
     */
    @Test
    void theOnlyAlternateIsThePage() {
        assertThat(links(text(DocumentFormat.RSS)))
                .containsExactly(
                        "<atom:link rel=\"self\" href=\"https://news.example/sections/world/feed.rss\" type=\"application/rss+xml\" />",
                        "<atom:link rel=\"hub\" href=\"https://hub.example/\" />");
        assertThat(links(text(DocumentFormat.ATOM)))
                .containsExactly(
                        "<link rel=\"alternate\" type=\"text/html\" href=\"https://news.example/sections/world\" />",
                        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://news.example/sections/world/feed.atom\" />",
                        "<link rel=\"hub\" href=\"https://hub.example/\" />");
    }

    /** feed-extractor uses the first link of an entry as the article's address, ruby-feedparser the last. */
    @Test
    void theFirstAndTheLastLinkOfAnAtomEntryAreTheArticle() {
        String entry = text(DocumentFormat.ATOM, Examples.everything()).split("<entry", -1)[1];
        assertThat(links(entry).getFirst())
                .isEqualTo(
                        "<link rel=\"alternate\" type=\"text/html\" href=\"https://origin.example/a?b=1&amp;c=2\" />");
        assertThat(links(entry).getLast())
                .isEqualTo("<link rel=\"canonical\" href=\"https://origin.example/a?b=1&amp;c=2\" />");
    }

    private static List<String> links(String document) {
        return Pattern.compile("<(?:atom:)?link rel=[^>]*>")
                .matcher(document)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** One reader is wrong by minutes when there are six digits. */
    @ParameterizedTest
    @FieldSource("dateline.feed.DocumentFormat#FEEDS")
    void timesHaveAtMostThreeDigitsAfterTheSecond(DocumentFormat format) {
        Article article = stored();
        assertThat(text(format, article))
                .contains("2026-03-01T11:00:00.123Z")
                .doesNotContainPattern("\\d\\d:\\d\\d\\.\\d{4,}");
    }

    @Test
    void articlesOfOneMillisecondHaveDifferentDatesInOrder() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            articles.add(dated(i, EXACT.minusNanos(i * 10_000L)));
        }
        Feed feed = Examples.feed(settings, articles.toArray(Article[]::new));
        assertThat(feed.entries())
                .extracting(entry -> entry.article().updated().toString())
                .containsExactly(
                        "2026-03-01T11:00:00.123Z",
                        "2026-03-01T11:00:00.122Z",
                        "2026-03-01T11:00:00.121Z",
                        "2026-03-01T11:00:00.120Z",
                        "2026-03-01T11:00:00.119Z");
        assertThat(feed.entries())
                .allSatisfy(entry -> assertThat(entry.article().published())
                        .isEqualTo(entry.article().updated()));
    }

    @Test
    void articlesThatWereStoredWithOneDateKeepIt() {
        Instant given = Instant.parse("2026-03-01T09:00:00Z");
        Feed feed = Examples.feed(settings, dated(1, given), dated(2, given));
        assertThat(feed.entries())
                .extracting(entry -> entry.article().updated())
                .containsExactly(given, given);
    }

    /** RSS Advisory Board, best practices profile, "Character data". */
    @Test
    void plainTextsOfRssHaveNumericReferences() {
        String rss = text(DocumentFormat.RSS, Examples.everything());
        assertThat(rss)
                .contains("<category>Trade &#x26; ports</category>")
                .contains("<dc:rights>© 2026 AP &#x26; partners</dc:rights>")
                .contains("<description>ملخص &amp;lt; قصير</description>")
                .contains("<link>https://origin.example/a?b=1&amp;c=2</link>")
                .contains("<media:credit role=\"photographer\" scheme=\"urn:ebu\">Bo Ek/AP</media:credit>");
    }

    /** RFC 3986 §2, also for addresses that an earlier release stored. */
    @ParameterizedTest
    @FieldSource("dateline.feed.DocumentFormat#FEEDS")
    void storedAddressesInOtherScriptsAreEncoded(DocumentFormat format) {
        String document = text(format, stored());
        List<String> addresses =
                ADDRESS.matcher(document).results().map(match -> match.group(1)).toList();
        assertThat(addresses)
                .hasSizeGreaterThan(5)
                .allMatch(address -> address.chars().allMatch(c -> c > ' ' && c < 0x7F));
        assertThat(document)
                .contains("https://news.example/%D0%BF%D0%BE%D1%80%D1%82?q=%C3%BC")
                .contains("https://img.example/%D0%BF.jpg")
                .contains("https://via.example/%5B1%5D")
                .contains("https://link.example/%C3%A4?b=1&", "c=%C3%B6")
                .contains("порт ä");
        assertThat(document.contains("https://xn--d1aqf.example/")).isEqualTo(format != DocumentFormat.RSS);
    }

    private Article stored() {
        Credits credits = new Credits(
                null,
                List.of(new Author("A", "https://дом.example", null)),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "https://license.example/ü",
                null);
        ArticleLinks links = new ArticleLinks(
                URI.create("https://news.example/порт?q=ü"),
                URI.create("https://via.example/%5B1%5D"),
                URI.create("https://talk.example/ü"),
                new TranslationSource(URI.create("https://original.example/ü"), "ru"),
                List.of(),
                null);
        Image image = new Image(
                URI.create("https://img.example/п.jpg"), "image/jpeg", 10L, null, null, null, null, null, null);
        Audio audio = new Audio(URI.create("https://sound.example/ü.mp3"), "audio/mpeg", 10L, 5, "S");
        Correction correction = new Correction(EXACT, "correction", "C");
        Article article = Examples.with(1, "T", "<p>порт ä <a href=\"https://link.example/ä?b=1&amp;c=ö\">x</a></p>");
        ArticleDetails details = new ArticleDetails(
                credits,
                links,
                List.of(),
                List.of(),
                List.of(image),
                List.of(audio),
                List.of(correction),
                PublicationTimes.NONE,
                null);
        return new Article(
                article.id(),
                null,
                article.stage(),
                "world",
                "T",
                null,
                article.content(),
                "ru",
                details,
                EXACT,
                EXACT,
                EXACT.plusSeconds(90_000),
                1);
    }

    private static Article dated(int number, Instant date) {
        Article article = Examples.nothing(number);
        return article.with(article.stage(), article.details(), date, date);
    }

    private String text(DocumentFormat format, Article... articles) {
        return new String(
                Examples.writers(settings).write(Examples.feed(settings, articles), format), StandardCharsets.UTF_8);
    }
}
