package dateline.feed;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleLinks;
import dateline.article.Correction;
import dateline.article.PublicationTimes;
import dateline.article.RelatedLink;
import dateline.article.Stage;
import dateline.article.TranslationSource;
import dateline.article.feed.FeedVersion;
import dateline.article.media.Image;
import dateline.article.range.FeedRange;
import dateline.article.wire.Subject;
import dateline.article.wire.WireMetadata;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Credits;
import dateline.attribution.Dateline;
import dateline.feed.atom.AtomWriter;
import dateline.feed.json.JsonFeedWriter;
import dateline.feed.newsml.NewsmlWriter;
import dateline.feed.ninjs.NinjsWriter;
import dateline.feed.profile.Profile;
import dateline.feed.rsl.RslSettings;
import dateline.feed.rsl.RslWriter;
import dateline.feed.rss.RssWriter;
import dateline.feed.xml.WrittenEntries;
import dateline.section.Publication;
import dateline.section.Section;
import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Articles and feeds for tests: one article with every credit, one with none. */
public final class Examples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");
    static final Section WORLD = Section.named("world", "World", "News of the world.", "ar", null, 0, NOON);
    public static final Agency AP = new Agency(
            "ap",
            "ap",
            "AP",
            "Associated Press",
            "https://apnews.com/",
            "https://apnews.com/feed",
            "© AP",
            null,
            null,
            null,
            List.of("AP"),
            List.of(),
            NOON,
            null);
    public static final PublicAddress ADDRESS = new PublicAddress("https://news.example/");

    private static final Credits NO_CREDITS =
            new Credits(null, List.of(), List.of(), null, null, null, null, null, null, null);
    private static final ArticleLinks NO_LINKS = ArticleLinks.NONE;

    private Examples() {}

    public static Article everything() {
        Credits credits = new Credits(
                "ليلى حسن وأحمد علي",
                List.of(
                        new Author("ليلى حسن", "https://news.example/layla", "layla@news.example"),
                        Author.named("أحمد علي")),
                List.of(new Contributor("إيما باروز", "reporting", "Associated Press")),
                "ساهمت إيما باروز في إعداد هذا التقرير.",
                "ap",
                new Dateline("سيول، كوريا الجنوبية", "سيول", 37.566, 126.978),
                "© 2026 AP & partners",
                "Print only",
                "https://creativecommons.org/licenses/by-nd/4.0/",
                null);
        ArticleLinks links = new ArticleLinks(
                URI.create("https://origin.example/a?b=1&c=2"),
                URI.create("https://wire.example/1"),
                URI.create("https://origin.example/a#comments"),
                new TranslationSource(URI.create("https://wire.example/1-ko"), "ko"),
                List.of(),
                null);
        Image image = new Image(
                URI.create("https://origin.example/a.jpg"),
                "image/jpeg",
                48_211L,
                1_200,
                800,
                "ميناء",
                "الميناء عند الفجر",
                "Bo Ek/AP",
                "© Bo Ek");
        Correction correction = new Correction(NOON.plusSeconds(60), "correction", "كان اليوم الثلاثاء < الأربعاء.");
        ArticleDetails details = new ArticleDetails(
                credits,
                links,
                List.of(),
                List.of("Trade & ports"),
                List.of(image),
                List.of(),
                List.of(correction),
                PublicationTimes.NONE,
                null);
        return new Article(
                UUID.fromString("01953c00-0000-7000-8000-000000000001"),
                "wire-1",
                Stage.PUBLISHED,
                "world",
                "عنوان <b>ليس</b> وسمًا & رمز",
                "ملخص < قصير",
                "<p>سيول، كوريا الجنوبية (AP) — نص <b>غليظ</b>.</p>\n<pre><code>a  &lt;\n   b</code></pre>",
                "ar",
                details,
                NOON,
                NOON.plusSeconds(60),
                NOON.plus(Duration.ofDays(90)),
                7);
    }

    /** An article with what an agency's desk sends. */
    public static Article ofDesk() {
        Article plain = nothing(5);
        ArticleDetails details = plain.details();
        return plain.withDetails(new ArticleDetails(
                details.credits(),
                details.links(),
                details.alsoIn(),
                List.of("ports"),
                details.images(),
                details.audio(),
                details.corrections(),
                details.timing(),
                new WireMetadata(
                        3,
                        "FLEET-PORT",
                        "Not for readers.",
                        List.of(
                                new Subject(URI.create(Subject.MEDIA_TOPICS), "20000210", "fishing & boats"),
                                new Subject(URI.create("urn:desk"), "7", null)),
                        URI.create(WireMetadata.DIGITAL_SOURCE_TYPES + "digitalCapture"),
                        null)));
    }

    /** An article with links to others. */
    public static Article related() {
        Article plain = nothing(6);
        ArticleDetails details = plain.details();
        return plain.withDetails(new ArticleDetails(
                details.credits(),
                new ArticleLinks(
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new RelatedLink(
                                        URI.create("https://news.example/2?a&b"), "Fog \"again\" & again", "sidebar"),
                                new RelatedLink(URI.create("https://news.example/3"), null, null)),
                        null),
                details.alsoIn(),
                details.tags(),
                details.images(),
                details.audio(),
                details.corrections(),
                details.timing(),
                null));
    }

    public static Article nothing(int number) {
        return with(number, "Plain", "<p>Only text.</p>");
    }

    public static Article with(int number, String title, String content) {
        ArticleDetails details = new ArticleDetails(
                NO_CREDITS,
                NO_LINKS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                PublicationTimes.NONE,
                null);
        Instant published = NOON.minusSeconds(number);
        return new Article(
                new UUID(0x01953c0000007000L, 0x8000000000000000L + number),
                null,
                Stage.PUBLISHED,
                "world",
                title,
                null,
                content,
                "en",
                details,
                published,
                published,
                null,
                number);
    }

    public static Feed feed(FeedSettings settings, Article... articles) {
        return feed(settings, Profile.PLAIN, articles);
    }

    public static Feed feed(FeedSettings settings, Profile profile, Article... articles) {
        Publication publication =
                new Publication(Publication.NAME, UUID.fromString("0195b000-0000-7000-8000-000000000000"), NOON);
        FeedRange range =
                new FeedRange(new FeedVersion(7, NOON.plusSeconds(60)), 7, Arrays.asList(articles), List.of(), 0);
        FeedContext context = new FeedContext(publication, Topic.of(WORLD), List.of(WORLD), List.of(AP));
        return new FeedAssembler(settings, ADDRESS).feed(context.with(profile), FeedVariant.PLAIN, range);
    }

    public static FeedSettings settings(boolean visibleCredit) {
        return new FeedSettings(
                "The Quay",
                "Harbour news",
                "en",
                "The Quay Press",
                URI.create("https://quay.example/"),
                "desk@quay.example",
                "© The Quay Press",
                URI.create("https://quay.example/logo.png"),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                50,
                visibleCredit,
                List.of(URI.create("https://hub.example/")),
                true);
    }

    public static FeedWriters writers(FeedSettings settings) {
        return new FeedWriters(List.of(
                new RssWriter(
                        settings, ADDRESS, new RslWriter(RslSettings.NONE, settings, ADDRESS), new WrittenEntries()),
                new AtomWriter(settings, ADDRESS, new WrittenEntries()),
                new JsonFeedWriter(settings, ADDRESS, ObjectMapper.getDefault()),
                new NinjsWriter(settings, ObjectMapper.getDefault()),
                new NewsmlWriter(settings)));
    }
}
