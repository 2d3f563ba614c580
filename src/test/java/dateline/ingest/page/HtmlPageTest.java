package dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dateline.attribution.Author;
import dateline.ingest.ReportExtract;
import dateline.ingest.document.DefaultPatterns;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.document.Recogniser;
import dateline.ingest.document.RecognitionResult;
import dateline.ingest.press.PressInformation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final RecognitionResult BY_JANE_DOE = new RecognitionResult(
            null,
            "Jane Doe",
            List.of(Author.named("Jane Doe")),
            null,
            null,
            List.of(),
            null,
            PressInformation.NOTHING,
            List.of());

    private final ImportReportBuilder report = new ImportReportBuilder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "The fleet, <a href=\"https://port.example/r\">a report</a> said, <em>stayed</em> in port.<br><br>Second paragraph.<p>Third.</p> ~ <p>The fleet, <a href=\"https://port.example/r\">a report</a> said, <em>stayed</em> in port.</p>|<p>Second paragraph.</p>|<p>Third.</p>",
                "<div>H<sub>2</sub>O is <b>water</b>.</div> ~ <p>H<sub>2</sub>O is <b>water</b>.</p>",
                "<section>One<br>line.<br> <br><i>Two</i></section> ~ <p>One<br>line.</p>|<p><i>Two</i></p>",
                "<span><p>One.</p></span> two ~ <p>One.</p>|<p>two</p>",
                "<div lang=pt dir=ltr>Olá<p>b</p></div> ~ <p lang=\"pt\" dir=\"ltr\">Olá</p>|<p lang=\"pt\" dir=\"ltr\">b</p>",
                "<b style=\"font-weight:normal\"><p>One.</p><p>Two.</p></b> ~ <p>One.</p>|<p>Two.</p>",
                "<ul><li>a <b>b</b> c</li></ul><blockquote>d <i>e</i></blockquote> ~ <ul><li>a <b>b</b> c</li></ul>|<blockquote>d <i>e</i></blockquote>",
                "<form id=aspnet><div><p>All of it.</p></div></form> ~ <p>All of it.</p>",
                "<p>a</p><div><button>Share</button> <button>Print</button></div> ~ <p>a</p>"
            })
    void textOutsideParagraphsBecomesParagraphs(String body, String blocks) {
        HtmlPage page = page("<h1>Fleet</h1>" + body);
        assertThat(page.html(page.lines())).isEqualTo(blocks.replace("|", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=byline>By Jane Doe<br>and John Roe</p>",
                "<p class=byline>By Jane Doe<br>John Roe</p>",
                "<p class=byline>By Jane Doe and<br>John Roe</p>",
                "<p class=byline>By<br>Jane Doe<br>John Roe</p>",
                "<p class=byline>By Jane Doe, <br>John Roe</p>",
                "<div class=byline><span>By</span><span>Jane Doe</span><span>John Roe</span></div>",
                "<div class=byline>By <span>Jane Doe</span><span>John Roe</span></div>",
                "<div class=byline>By <span>Jane Doe</span> <span>John Roe</span></div>",
                "<div class=byline>By <a href=/jane>Jane Doe</a><span> and </span><a href=/john>John Roe</a></div>",
                "<p>By <span>Jane Doe</span><span>John Roe</span><span>Reuters</span></p>",
                "<p>By Jane Doe and</p><p>John Roe</p>"
            })
    void markupBetweenNamesInABylineSeparatesAuthors(String byline) {
        RecognitionResult found = recognised("<h1>Fleet stays</h1>" + byline + "<p>The fleet stayed in port.</p>");
        assertThat(found.authors()).extracting(Author::name).containsExactly("Jane Doe", "John Roe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>By <b>Jane</b> <i>Doe</i></p>",
                "<p>By <span>Ja</span><span>ne Doe</span></p>",
                "<p>By Jane Doe<br>AP Science Writer</p>",
                "<p>By <span>Jane Doe</span><br><span>Published Nov. 24, 2026</span></p>"
            })
    void markupWithinANameDoesNotSeparateAuthors(String byline) {
        RecognitionResult found = recognised("<h1>Fleet stays</h1>" + byline + "<p>The fleet stayed in port.</p>");
        assertThat(found.authors()).extracting(Author::name).containsExactly("Jane Doe");
    }

    private RecognitionResult recognised(String body) {
        HtmlPage page = page(body);
        return Recogniser.read(page.lines(), page.title(), DefaultPatterns.rules(""), report);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T10:00:00+0100, 2026-11-03T09:00:00Z",
        "2026-11-03T10:00:00+01, 2026-11-03T09:00:00Z",
        "2026-11-03T10:00:00.123456789Z, 2026-11-03T10:00:00.123456789Z",
        "2026-11-03T10:00-05:00, 2026-11-03T15:00:00Z",
        "2026-11-03 10:00:00 +0100, 2026-11-03T09:00:00Z",
        "2026-11-03 10:00:00 UTC, 2026-11-03T10:00:00Z",
        "20261103T100000Z, 2026-11-03T10:00:00Z",
        "2026-11-03T10:00:00+01:00[Europe/Paris], 2026-11-03T09:00:00Z",
        "'Tue, 03 Nov 2026 10:00:00 GMT', 2026-11-03T10:00:00Z",
        "'Tue, 3 Nov 2026 10:00:00 +0100', 2026-11-03T09:00:00Z",
        "1793700000, 2026-11-03T10:00:00Z"
    })
    void aDateInTheHeadIsReadInEveryForm(String written, String instant) {
        assertThat(fields("<meta property=article:published_time content=\"" + written + "\">"))
                .containsEntry("published", instant);
        assertThat(ReportExtract.of(report).missing()).doesNotContain("published", "published zone");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T10:00:00, 2026-11-03T10:00:00Z",
        "2026-11-03 10:00, 2026-11-03T10:00:00Z",
        "2026-11-03, 2026-11-03T00:00:00Z"
    })
    void aDateWithoutAZoneIsReadAsUtcAndTheReportSaysSo(String written, String instant) {
        assertThat(fields("<meta property=article:published_time content=\"" + written + "\">"))
                .containsEntry("published", instant);
        assertThat(ReportExtract.of(report).missing()).contains("published zone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2026-13-40T10:00:00Z", "3 novembre 2026", "2036-11-03T10:00:00Z", "0001-01-01"})
    void aDateThatCannotBeUsedIsReported(String written) {
        assertThat(fields("<meta property=article:published_time content=\"" + written + "\">"))
                .doesNotContainKey("published");
        assertThat(ReportExtract.of(report).missing()).contains("published");
    }

    /** Open Graph, and terms of schema.org in JSON-LD. */
    @Test
    void metadataSuppliesFieldsThatTheTextDoesNotHave() {
        Map<String, Object> fields = fields("""
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
                {"@type": "WebSite", "name": "Site"},
                {"@type": "NewsArticle", "headline": "Fleet &amp; port", "author": [{"@id": "#jane"},
                {"@type": "Person", "name": "John Roe"}], "datePublished": "2026-11-03T10:00:00+0100",
                "dateModified": "2026-11-04T10:00:00Z", "inLanguage": "pt", "keywords": "fleet, port",
                "description": "What <b>happened</b>", "image": {"@type": "ImageObject", "url": "https://a.example/p.jpg"},
                "url": "https://a.example/1"},
                {"@id": "#jane", "@type": "Person", "name": "Jane Doe", "url": "https://a.example/jane"}]}</script>""");
        assertThat(fields)
                .containsOnly(
                        entry("language", "pt"),
                        entry("canonicalUrl", "https://a.example/1"),
                        entry("published", "2026-11-03T09:00:00Z"),
                        entry("updated", "2026-11-04T10:00:00Z"),
                        entry("summary", "What happened"),
                        entry(
                                "authors",
                                List.of(
                                        Map.of("name", "Jane Doe", "url", "https://a.example/jane"),
                                        Map.of("name", "John Roe"))),
                        entry("tags", List.of("fleet", "port")),
                        entry("images", List.of(Map.of("url", "https://a.example/p.jpg"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=author content=\"Jane Doe\"><meta name=author content=\"John Roe\">",
                "<meta property=article:author content=\"Jane Doe\"><meta property=article:author content=\"John Roe\"><meta property=article:author content=\"https://social.example/jane\">",
                "<meta name=author content=\"By Jane Doe\"><meta name=author content=\"John Roe\">",
                "<meta name=DC.creator content=\"Jane Doe\"><meta name=DC.creator content=\"John Roe\">",
                "<script type=application/ld+json>[{\"@type\": [\"Article\", \"BlogPosting\"], \"author\": [\"Jane Doe\", {\"name\": \"John Roe\"}]}]</script>",
                "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"Person\", \"name\": [\"Jane Doe\", \"John Roe\"]}}</script>"
            })
    void bothNamesInTheHeadAreAuthors(String head) {
        assertThat(fields(head))
                .containsEntry("authors", List.of(Map.of("name", "Jane Doe"), Map.of("name", "John Roe")));
    }

    @Test
    void anOrganisationIsTheBylineAndNotAnAuthor() {
        assertThat(
                        fields(
                                "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"NewsMediaOrganization\", \"name\": \"Reuters\"}}</script>"))
                .containsEntry("byline", "Reuters")
                .containsEntry("authors", List.of());
    }

    @Test
    void theTextOverridesTheHead() {
        HtmlPage page =
                page("<meta name=author content=\"Ada Other\"><h1>Fleet</h1><p>a</p><img src=https://a.example/1.jpg>"
                        + "<meta property=og:image content=https://a.example/card.jpg>");
        assertThat(page.fields(BY_JANE_DOE, report)).doesNotContainKeys("byline", "authors", "images");
        assertThat(ReportExtract.of(report).leftOut()).contains("Ada Other");
    }

    @Test
    void theHeadSuppliesTheAddressOfAnAuthorInTheText() {
        HtmlPage page = page(
                "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"author\": {\"name\": \"JANE Doe\", \"url\": \"https://a.example/jane\"}}</script><p>a</p>");
        assertThat(page.fields(BY_JANE_DOE, report))
                .containsEntry("authors", List.of(Map.of("name", "JANE Doe", "url", "https://a.example/jane")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"NewsArticle\", ",
                "not JSON",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void brokenLinkedDataIsReported(String json) {
        assertThat(fields("<script type=\"application/ld+json\">" + json + "</script>"))
                .isEmpty();
        assertThat(ReportExtract.of(report).leftOut()).anyMatch(text -> text.startsWith("JSON-LD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<base href=\"https://b.example/x/\"><link rel=canonical href=\"y\"> ~ https://b.example/x/y",
                "<meta property=og:url content=\"https://o.example/a/\"><link rel=canonical href=\"/y\"> ~ https://o.example/y",
                "<link rel=canonical href=\"//c.example/y\"> ~ https://c.example/y",
                "<meta property=og:url content=\"https://o.example/a/\"> ~ https://o.example/a/"
            })
    void aRelativeCanonicalAddressIsResolved(String head, String address) {
        assertThat(fields(head)).containsEntry("canonicalUrl", address);
    }

    /** A page is never refused because of its head; values that cannot be used are reported. */
    @Test
    void valuesThatCannotBeUsedAreReported() {
        assertThat(fields(
                        "<html lang=\"English, of course\"><link rel=canonical href=\"/y\"><meta name=description content=\""
                                + "x".repeat(10_001) + "\"><meta property=article:tag content=\"" + "t".repeat(101)
                                + "\">"))
                .isEmpty();
        assertThat(ReportExtract.of(report).missing()).contains("language", "canonicalUrl", "summary");
        assertThat(ReportExtract.of(report).leftOut()).contains("1 tags");
    }

    @Test
    void aFormWithQuestionsIsRemoved() {
        HtmlPage page =
                page("<p>a</p><form><label>Our letter</label><input type=email><button>Subscribe</button></form>");
        assertThat(page.html(page.lines())).isEqualTo("<p>a</p>");
        assertThat(ReportExtract.of(report).leftOut()).contains("Our letter Subscribe");
    }

    /** A video of AMP has text in it for browsers without scripts. */
    @Test
    void aVideoWithFallbackTextIsKept() {
        HtmlPage page = page(
                "<p>a</p><amp-video src=https://a.example/v.mp4><div fallback><p>No film.</p></div></amp-video><amp-sidebar><p>Menu</p></amp-sidebar>");
        assertThat(page.html(page.lines()))
                .startsWith("<p>a</p>\n<video src=\"https://a.example/v.mp4\">")
                .doesNotContain("Menu");
        assertThat(ReportExtract.of(report).leftOut()).contains("Menu");
    }

    /** The styles of classes are in the head; titles and lists are in the text. */
    @Test
    void aDocumentOfAWordProcessorIsReadWithItsStyles() {
        HtmlPage page = page(
                "<head><title>Document1</title><style>.c1{font-weight:700}</style></head><body><p class=MsoTitle>Fleet stays</p>"
                        + "<p class=MsoNormal>The <span class=c1>fleet</span> stayed.</p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>One</p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Two</p>");
        assertThat(page.title()).isEqualTo("Fleet stays");
        assertThat(page.html(page.lines()))
                .isEqualTo(
                        "<p class=\"MsoNormal\">The <strong>fleet</strong> stayed.</p>\n<ul><li>One</li><li>Two</li></ul>");
    }

    private HtmlPage page(String html) {
        return HtmlPage.of(html, NOW, report);
    }

    private Map<String, Object> fields(String head) {
        return page(head + "<body><h1>Fleet</h1><p>It stayed.</p>").fields(RecognitionResult.NOTHING, report);
    }
}
