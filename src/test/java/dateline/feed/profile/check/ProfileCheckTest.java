package dateline.feed.profile.check;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.media.Image;
import dateline.feed.Examples;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.profile.Profile;
import dateline.feed.profile.Profiles;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each taker would refuse. */
class ProfileCheckTest {
    private static final String MSN =
            "https://support.microsoft.com/en-us/msn/partner-hub/msn-feed-item-metadata-requirements";
    private static final String TITLE = "A storm has reached the harbour";

    private final FeedSettings settings = Examples.settings(false);
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T00:00:00Z"));

    @Test
    void nothingIsRefusedOfAPlainFeed() {
        assertThat(refusals(Profile.PLAIN, Examples.everything(), Examples.nothing(2)))
                .isEmpty();
    }

    @Test
    void nothingIsRefusedOfAnArticleThatMsnTakes() {
        assertThat(refusals("msn", with(Examples.with(1, TITLE, "<p>Text.</p>"), picture("https", 1_200, 800))))
                .isEmpty();
    }

    /** "images are optional but required for auto-publishing" (MSN); "at least one image per article" (Flipboard). */
    @ParameterizedTest
    @CsvSource({"msn", "flipboard"})
    void aMissingPictureIsRefused(String profile) {
        assertThat(rules(profile, Examples.with(1, TITLE, "<p>Text.</p>"))).contains(Rule.IMAGE);
    }

    /** "At least one image per article, no less than 400px in the smallest dimension" (Flipboard, rss-spec). */
    @Test
    void aSmallPictureIsRefusedByFlipboard() {
        Article article = with(Examples.everything(), picture("https", 1_200, 399));
        assertThat(refusals("flipboard", article))
                .containsExactly(new Refusal(
                        article.id(),
                        Rule.IMAGE,
                        "The picture https://origin.example/p.jpg has 1200 × 399 pixels and needs 400 on its shorter side:"
                                + " use a larger one.",
                        URI.create("https://about.flipboard.com/rss-spec/")));
        assertThat(rules("flipboard", with(Examples.everything(), picture("https", 1_200, 400))))
                .isEmpty();
    }

    /** "All embeds must use https:// URLs" (MSN HTML guidelines); feeds and media are https only. */
    @Test
    void addressesThatAreNotHttpsAreRefused() {
        assertThat(rules("msn", with(Examples.with(1, TITLE, "<p>Text.</p>"), picture("http", 1_200, 800))))
                .containsExactly(Rule.SECURE);
        Article inContent = Examples.with(1, TITLE, "<p>T.<img src=\"http://origin.example/p.jpg\" alt=\"\"></p>");
        assertThat(rules("msn", with(inContent, picture("https", 1_200, 800)))).containsExactly(Rule.SECURE);
    }

    /** "The date must be in the past and less than 365 days old" (MSN, Published date). */
    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, has no publication date",
        "2026-03-02T00:00:01Z, is in the future",
        "2025-03-01T00:00:00Z, more than 365 days ago"
    })
    void aDateThatIsMissingFutureOrOldIsRefused(Instant published, String reason) {
        Article article = with(Examples.with(1, TITLE, "<p>Text.</p>"), picture("https", 1_200, 800));
        Article dated = article.with(article.stage(), article.details(), published, published);
        assertThat(refusals("msn", dated)).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo(Rule.DATE);
            assertThat(refusal.reason()).contains(reason);
            assertThat(refusal.requirement()).hasToString(MSN);
        });
    }

    /** "title must be more than 20 characters but not exceed 150-characters" (MSN, Title). */
    @Test
    void aTitleThatIsTooShortOrTooLongIsRefused() {
        Image picture = picture("https", 1_200, 800);
        assertThat(rules("msn", with(Examples.with(1, "a".repeat(20), "<p>T.</p>"), picture)))
                .containsExactly(Rule.TITLE);
        assertThat(rules("msn", with(Examples.with(1, "a".repeat(21), "<p>T.</p>"), picture)))
                .isEmpty();
        assertThat(rules("msn", with(Examples.with(1, "a".repeat(150), "<p>T.</p>"), picture)))
                .isEmpty();
        assertThat(rules("msn", with(Examples.with(1, "a".repeat(151), "<p>T.</p>"), picture)))
                .containsExactly(Rule.TITLE);
    }

    /** "No HTML tags allowed" (MSN, Title); "Don't include HTML in article titles" (Apple News). */
    @Test
    void aTitleWithMarkupIsRefusedUnlessTheProfileTakesItOut() {
        Article article = with(Examples.with(1, TITLE + " <b>today</b>", "<p>T.</p>"), picture("https", 1_200, 800));
        assertThat(rules("msn", article)).isEmpty();
        assertThat(rules(neutralExcept("msn"), article)).containsExactly(Rule.TITLE);
        assertThat(rules(
                        neutralExcept("msn"),
                        with(Examples.with(1, TITLE + ": 5 < 6", "<p>T.</p>"), picture("https", 9, 9))))
                .isEmpty();
    }

    /** "<dc:creator>: The author(s) of the article" is among the fields that Flipboard asks for. */
    @Test
    void anArticleWithoutAnAuthorIsRefusedByFlipboard() {
        assertThat(rules("flipboard", with(Examples.with(1, TITLE, "<p>T.</p>"), picture("https", 1_200, 800))))
                .containsExactly(Rule.AUTHOR);
    }

    /** "Items must include title, link, and description" (Apple News, "Required RSS elements"). */
    @Test
    void anArticleWithoutADescriptionIsRefused() {
        assertThat(rules("flipboard", with(Examples.with(1, TITLE, ""), picture("https", 1_200, 800))))
                .containsExactlyInAnyOrder(Rule.DESCRIPTION, Rule.AUTHOR, Rule.CONTENT);
        assertThat(rules("apple-news", Examples.with(1, TITLE, "")))
                .containsExactlyInAnyOrder(Rule.DESCRIPTION, Rule.REGION);
    }

    /** "The entire body copy of your article, not just headlines and summaries" (Flipboard, rss-spec). */
    @Test
    void aFeedOfSummariesIsRefusedByFlipboard() {
        assertThat(rules(Profiles.shipped("flipboard").summary(), Examples.everything()))
                .containsExactly(Rule.CONTENT);
    }

    /** "1 MB per article" (Google News, "Size limit"). */
    @Test
    void anArticleOfMoreThanOneMegabyteIsRefusedByGoogleNews() {
        int most = 1_048_576
                - Examples.feed(settings, Examples.with(1, "T", "<p></p>"))
                        .entries()
                        .getFirst()
                        .content()
                        .length();
        assertThat(rules("google-news", Examples.with(1, "T", "<p>" + "a".repeat(most) + "</p>")))
                .isEmpty();
        assertThat(rules("google-news", Examples.with(1, "T", "<p>" + "a".repeat(most + 1) + "</p>")))
                .containsExactly(Rule.ARTICLE_SIZE);
    }

    /** "2 MB per feed" (Google News, "Size limit"). */
    @Test
    void aFeedOfMoreThanTwoMegabytesIsRefusedByGoogleNews() {
        Feed feed = Examples.feed(settings, Profiles.shipped("google-news"), Examples.nothing(1));
        ProfileCheck check = new ProfileCheck(settings, clock);
        assertThat(check.refusals(feed, 2_097_152)).isEmpty();
        assertThat(check.refusals(feed, 2_097_153)).singleElement().satisfies(refusal -> {
            assertThat(refusal.article()).isNull();
            assertThat(refusal.rule().word()).isEqualTo("feed-size");
            assertThat(refusal.requirement())
                    .hasToString("https://support.google.com/news/publisher-center/answer/9545420");
        });
    }

    /** "This value must be unique across all content items" (MSN, Unique ID). */
    @Test
    void anIdThatTwoEntriesHaveIsRefused() {
        assertThat(rules(Profile.PLAIN, Examples.nothing(1), Examples.nothing(2), Examples.nothing(1)))
                .containsExactly(Rule.ID);
    }

    /** "Channel elements must include title, language (with locale), and link" (Apple News). */
    @Test
    void aLanguageWithoutARegionIsRefusedByAppleNews() {
        assertThat(refusals("apple-news", Examples.everything()))
                .extracting(Refusal::reason)
                .containsExactly(
                        "The language of the feed is ar, without a region: set dateline.feed.language to one like"
                                + " en-US, or dateline.profiles.apple-news.region.");
    }

    /** SmartFormat 2.1, snf:logo. */
    @Test
    void aPublicationWithoutALogoIsRefusedBySmartnews() {
        FeedSettings bare = new FeedSettings(
                "T",
                "D",
                "en",
                "P",
                null,
                null,
                null,
                null,
                settings.leastAge(),
                settings.mostAge(),
                50,
                false,
                List.of(),
                true);
        Feed feed = Examples.feed(bare, Profiles.shipped("smartnews"), Examples.nothing(1));
        assertThat(new ProfileCheck(bare, clock).refusals(feed, 1))
                .extracting(Refusal::rule)
                .containsExactly(Rule.LOGO);
        assertThat(rules("smartnews", Examples.nothing(1))).isEmpty();
    }

    /** "<style>, <script>, <object>, <embed>, <param>, <applet>" and inline styles (MSN HTML guidelines). */
    @ParameterizedTest
    @CsvSource({
        "<script>a()</script>",
        "<iframe src='https://a.example/'></iframe>",
        "<form></form>",
        "<b style='x:y'>b</b>"
    })
    void scriptsFramesAndFormsAreRefusedUnlessTheProfileTakesThemOut(String html) {
        Article article = with(Examples.with(1, TITLE, "<p>Text.</p>" + html), picture("https", 1_200, 800));
        assertThat(rules("msn", article)).isEmpty();
        assertThat(refusals(neutralExcept("msn"), article)).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo(Rule.EMBEDS);
            assertThat(refusal.requirement())
                    .hasToString(
                            "https://support.microsoft.com/en-us/msn/partner-hub/msn-html-guidelines-and-tag-restrictions");
        });
    }

    /** The requirements of a shipped profile without its changes of articles. */
    private static Profile neutralExcept(String name) {
        Profile shipped = Profiles.shipped(name);
        return new Profile(
                name,
                shipped.content(),
                true,
                true,
                false,
                false,
                0,
                null,
                shipped.elements(),
                null,
                null,
                null,
                0,
                shipped.requirements());
    }

    private List<Rule> rules(String profile, Article... articles) {
        return rules(Profiles.shipped(profile), articles);
    }

    private List<Rule> rules(Profile profile, Article... articles) {
        return refusals(profile, articles).stream().map(Refusal::rule).toList();
    }

    private List<Refusal> refusals(String profile, Article... articles) {
        return refusals(Profiles.shipped(profile), articles);
    }

    private List<Refusal> refusals(Profile profile, Article... articles) {
        return new ProfileCheck(settings, clock).refusals(Examples.feed(settings, profile, articles), 1_000);
    }

    private static Image picture(String scheme, @Nullable Integer width, @Nullable Integer height) {
        return new Image(
                URI.create(scheme + "://origin.example/p.jpg"), null, null, width, height, null, null, null, null);
    }

    private static Article with(Article article, Image picture) {
        ArticleDetails details = article.details();
        return article.withDetails(new ArticleDetails(
                details.credits(),
                details.links(),
                details.alsoIn(),
                details.tags(),
                List.of(picture),
                details.audio(),
                details.corrections(),
                details.timing(),
                details.wire()));
    }
}
