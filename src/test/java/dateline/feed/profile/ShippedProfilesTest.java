package dateline.feed.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.feed.DocumentFormat;
import dateline.feed.Examples;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The feed for each taker, against what the taker has published. */
class ShippedProfilesTest {
    private static final String PICTURE = "https://origin.example/a.jpg";

    private final FeedSettings settings = Examples.settings(true);

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM", "JSON"})
    void aPlainFeedHasTheBytesOfTheNeutralOne(DocumentFormat format) {
        Feed neutral = Examples.feed(settings, Examples.everything(), Examples.nothing(2));
        Feed plain = Examples.feed(settings, Profile.PLAIN, Examples.everything(), Examples.nothing(2));
        assertThat(write(plain, format)).isEqualTo(write(neutral, format));
    }

    @Test
    void aSummaryHasALinkAndNoText() {
        Element item = item("summary", Examples.everything());
        assertThat(item.select("content|encoded")).isEmpty();
        assertThat(item.select("description").text()).isEqualTo("ملخص &lt; قصير");
        assertThat(item.select("> link").text()).isEqualTo("https://origin.example/a?b=1&c=2");
    }

    /** https://github.com/humanmade/authorship/issues/32: clients that show the first dc:creator only. */
    @Test
    void joinedCreatorsAreOneElementWithAllNames() {
        Element item = item("joined-creator", Examples.everything());
        assertThat(item.select("dc|creator").eachText()).containsExactly("ليلى حسن, أحمد علي");
        assertThat(item("plain", Examples.everything()).select("dc|creator")).hasSize(2);
    }

    /**
     * "MSN feed item metadata requirements", https://support.microsoft.com/en-us/msn/partner-hub/msn-feed-item-metadata-requirements:
     * unique id, title without HTML, published date, body, link. "MSN HTML guidelines and tag restrictions": no style,
     * script, object, embed, param, applet.
     */
    @Test
    void msnGetsMediaRssItsNamespaceAndContentsWithoutScripts() {
        String content = "<p style=\"color:red\">Text</p><script src=\"https://a.example/s.js\"></script>"
                + "<iframe src=\"https://a.example/\"></iframe>";
        Document document = document("msn", Examples.everything(), Examples.with(2, "Storm <i>again</i>", content));
        assertThat(document.html()).contains("xmlns:mi=\"http://schemas.ingestion.microsoft.com/common/\"");
        Element first = document.select("item").getFirst();
        assertThat(first.select("media|content[medium=image]").attr("url")).isEqualTo(PICTURE);
        assertThat(first.select("guid").text()).isEqualTo("urn:uuid:01953c00-0000-7000-8000-000000000001");
        assertThat(first.select("pubDate").text()).isEqualTo("Sun, 01 Mar 2026 12:00:00 GMT");
        assertThat(first.select("dcterms|modified")).hasSize(1);
        Element second = document.select("item").getLast();
        assertThat(second.select("> title").text()).isEqualTo("Storm again");
        assertThat(second.select("content|encoded").text())
                .contains("<p>Text</p>")
                .doesNotContain("script")
                .doesNotContain("iframe")
                .doesNotContain("style");
    }

    /** "Atom and RSS code examples", helpcenter.microsoftstart.com/kb/articles/58: mi:hasSyndicationRights of a picture. */
    @Test
    void msnIsToldOfTheRightsInPicturesOnlyWhenTheOperatorSaysSo() {
        assertThat(item("msn", Examples.everything()).html()).doesNotContain("mi:hasSyndicationRights");
        Profile own = Profile.of("msn", Map.of("elements", "msn", "syndication-rights", "true"));
        Document document = document(Examples.feed(settings, own, Examples.everything()));
        assertThat(document.select("item > media|content > mi|hasSyndicationRights")
                        .text())
                .isEqualTo("1");
    }

    /** https://about.flipboard.com/rss-spec/: the entire text, a picture, pubDate, guid, and dc:creator for the authors. */
    @Test
    void flipboardGetsTheWholeTextAndOneCreator() {
        Element item = item("flipboard", Examples.everything());
        assertThat(item.select("content|encoded").text()).contains("نص <b>غليظ</b>", PICTURE);
        assertThat(item.select("dc|creator")).hasSize(1);
        assertThat(item.select("enclosure").attr("url")).isEqualTo(PICTURE);
        assertThat(item.select("description, pubDate, guid, category")).hasSize(5);
    }

    /**
     * "RSS guidelines for Apple News", https://support.apple.com/guide/news-publisher/apdc2c7520ff/icloud: "language (with
     * locale)", "Don't include HTML in article titles", and up to 200 characters of the description are the excerpt.
     */
    @Test
    void appleNewsGetsALanguageWithRegionPlainTitlesAndShortDescriptions() {
        Profile profile =
                Profile.of("apple-news", Map.of("plain-titles", "true", "description-limit", "200", "region", "EG"));
        String content = "<p>" + "Words that are many. ".repeat(30) + "</p>";
        Feed feed = Examples.feed(
                settings,
                profile,
                Examples.with(1, "Off-Broadway <b>Reviews</b>: 5 < 6", content),
                Examples.nothing(2));
        Document document = document(feed);
        assertThat(document.select("channel > language").text()).isEqualTo("ar-EG");
        assertThat(document.select("item > title").getFirst().text()).isEqualTo("Off-Broadway Reviews: 5 < 6");
        assertThat(document.select("item > description").getFirst().text())
                .hasSizeBetween(150, 200)
                .endsWith("…");
        assertThat(document.select("item > description").getLast().text()).isEqualTo("Only text.");
        assertThat(Profiles.shipped("apple-news").language("en-GB")).isEqualTo("en-GB");
        assertThat(Profiles.shipped("apple-news").descriptionLimit()).isEqualTo(200);
    }

    /** "SmartFormat Specification Version 2.1", "Elements (RSS 2.0)": snf:logo with url, pubDate of the channel, thumbnail. */
    @Test
    void smartnewsGetsItsLogoDateAndThumbnails() {
        Document document = document("smartnews", Examples.everything(), Examples.nothing(2));
        assertThat(document.html()).contains("xmlns:snf=\"http://www.smartnews.be/snf\"");
        assertThat(document.select("channel > snf|logo > url").text()).isEqualTo("https://quay.example/logo.png");
        assertThat(document.select("channel > pubDate").text()).isEqualTo("Sun, 01 Mar 2026 12:01:00 GMT");
        assertThat(document.select("item")
                        .getFirst()
                        .select("> media|thumbnail")
                        .attr("url"))
                .isEqualTo(PICTURE);
        assertThat(document.select("item").getLast().select("> media|thumbnail"))
                .isEmpty();
        assertThat(document.select("content|encoded")).hasSize(2);
    }

    /** The same, "snf:analytics": HTML, which the operator gives. */
    @Test
    void smartnewsGetsTheHtmlForCountingReaders() {
        Profile own = Profile.of("smartnews", Map.of("elements", "smartnews", "analytics", "<script>count()</script>"));
        Document document = document(Examples.feed(settings, own, Examples.nothing(1)));
        assertThat(document.select("item > snf|analytics").text()).isEqualTo("<script>count()</script>");
    }

    /** "Technical feed requirements", https://support.google.com/news/publisher-center/answer/9545420: "2 MB per feed". */
    @Test
    void aFeedForGoogleNewsHasTheNewestEntriesOfTwoMegabytes() {
        String long1 = "<p>" + "a".repeat(900_000) + "</p>";
        Feed feed = Examples.feed(
                settings,
                Profiles.shipped("google-news"),
                Examples.with(1, "Newest", long1),
                Examples.with(2, "Second", long1),
                Examples.with(3, "Third", long1),
                Examples.with(4, "Last", "<p>a</p>"));
        byte[] bytes = Examples.writers(settings).write(feed, DocumentFormat.RSS);
        assertThat(bytes.length).isLessThanOrEqualTo(2 * 1024 * 1024);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("Newest", "Second")
                .doesNotContain("Third", "Last");
    }

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM", "JSON", "NINJS", "NEWSML"})
    void withoutImagesNothingOfAPictureIsLeft(DocumentFormat format) {
        String content = "<p>Before</p><figure><img src=\"https://origin.example/b.jpg\" alt=\"\"><figcaption>Harbour"
                + "</figcaption></figure><p><a href=\"https://origin.example/\"><picture><img src=\"https://origin.example/b.jpg\">"
                + "</picture></a></p><video poster=\"https://origin.example/b.jpg\" src=\"https://origin.example/b.mp4\"></video>";
        Feed feed = Examples.feed(
                settings, Profile.PLAIN.withoutImages(), Examples.everything(), Examples.with(2, "B", content));
        assertThat(write(feed, format))
                .doesNotContain("a.jpg", "b.jpg", "Harbour", "Bo Ek")
                .contains("Before", "b.mp4");
    }

    private Element item(String profile, Article... articles) {
        return document(profile, articles).select("item").getFirst();
    }

    private Document document(String profile, Article... articles) {
        return document(Examples.feed(settings, Profiles.shipped(profile), articles));
    }

    private Document document(Feed feed) {
        return Jsoup.parse(write(feed, DocumentFormat.RSS), "", Parser.xmlParser());
    }

    private String write(Feed feed, DocumentFormat format) {
        return new String(Examples.writers(settings).write(feed, format), StandardCharsets.UTF_8);
    }
}
