package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Author;
import dateline.ingest.credit.KnownAgencies;
import dateline.ingest.press.PublicationDateLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentHeadTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private ReadDocument document = ReadDocument.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Eds: Updates with quotes.)",
                "(Eds: Updates with quotes\nand details.)",
                "Eds: Updates with quotes.",
                "(Adds comment from minister)",
                "URGENT",
                "BC-EU--Portugal-Fleet,2nd Ld-Writethru",
                "(Achtung Redaktionen: Neu mit Zitaten)",
                "(Note aux rédactions : ajoute des citations)",
                "(Nota a los editores: añade citas)",
                "(Nota aos editores: acrescenta citações)",
                "ملاحظة إلى المحررين: تضيف تصريحات",
                "عاجل",
                "FOR IMMEDIATE RELEASE"
            })
    void anAgencysLineBetweenBylineAndTextIsRemovedAndReported(String line) {
        RecognitionResult found =
                read("Fleet stays in port\n\nBy Jane Doe\n\n" + line + "\n\nLISBON, Portugal (AP) — The fleet stayed.");
        assertAllFields(found);
        assertThat(body(found)).isEqualTo("LISBON, Portugal (AP) — The fleet stayed.");
        assertThat(report().leftOut()).hasSize(1).first().hasFieldOrPropertyWithValue("line", 5);
    }

    /** Within the text such a line is text, for example the words on a sign. */
    @ParameterizedTest
    @ValueSource(strings = {"URGENT", "BREAKING", "Breaking news"})
    void suchAWordWithinTheTextIsText(String line) {
        assertThat(body(read("Fleet stays\n\nThe sign on the door read:\n\n" + line + "\n\nNobody opened it.")))
                .contains(line);
    }

    @Test
    void aLineAfterTwoParagraphsIsNotAByline() {
        RecognitionResult found = read(
                "Song list found\n\nThe list named songs.\n\nOne more paragraph.\n\nBy Clara Moss\n\nThat is all.");
        assertThat(found.byline()).isNull();
        assertThat(body(found)).contains("By Clara Moss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![A ship](https://news.example/a.jpg)",
                "[![A ship](https://news.example/a.jpg)](https://news.example/a)",
                "<figure>\n<img src=\"https://news.example/a.jpg\">\n<figcaption>A ship</figcaption>\n</figure>",
                "![A ship](https://news.example/a.jpg)\n*A ship in Lisbon (AP Photo/John Roe)*",
                "Nov. 24, 2026",
                "Crews wait for better weather while prices rise",
                "*Crews wait for better weather while prices rise.*",
                "### Crews wait",
                "<!-- exported -->"
            })
    void textBeforeTheDatelineIsKept(String line) {
        RecognitionResult found =
                read("Fleet stays in port\n\nBy Jane Doe\n\n" + line + "\n\nLISBON, Portugal (AP) — The fleet stayed.");
        assertAllFields(found);
        assertThat(body(found)).isEqualTo(line + "\nLISBON, Portugal (AP) — The fleet stayed.");
    }

    @Test
    void aPictureAboveTheTitleIsNotTheTitle() {
        RecognitionResult found = read(
                "![A ship](https://news.example/a.jpg)\n\nFleet stays in port\n\nBy Jane Doe\n\nLISBON, Portugal (AP) — Text.");
        assertAllFields(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nov. 24, 2026 10:30 AM ET",
                "Published: November 24, 2026 at 10:30 a.m. EST",
                "Posted on 24 November 2026, 15:30 GMT",
                "Veröffentlicht am 24. November 2026, 16:30 Uhr MEZ",
                "Publié le 24 novembre 2026 à 16h30 (heure de Paris)",
                "Publicado el 24 de noviembre de 2026 a las 15:30 GMT",
                "2026-11-24T15:30:00Z"
            })
    void aCertainDateLineIsTheDateOfPublication(String line) {
        RecognitionResult found =
                read("Fleet stays in port\n\nBy Jane Doe\n" + line + "\n\nLISBON, Portugal (AP) — The fleet stayed.");
        assertAllFields(found);
        assertThat(found.press().published())
                .extracting(PublicationDateLine::at)
                .isEqualTo(Instant.parse("2026-11-24T15:30:00Z"));
        assertThat(body(found)).isEqualTo("LISBON, Portugal (AP) — The fleet stayed.");
    }

    @Test
    void aDateLineWithoutATimeIsKeptAndReported() {
        RecognitionResult found = read("Fleet\n\nNovember 24, 2026\n\nLISBON (AP) — The fleet stayed.");
        assertThat(found.press().published()).isNull();
        assertThat(body(found)).startsWith("November 24, 2026\n");
        assertThat(report().missing()).extracting(ImportReport.Gap::what).contains("published");
    }

    @Test
    void markdownIsRemovedFromPlainText() {
        RecognitionResult found = read("""
                # Fleet *stays* in `port` &amp; at home

                By [Jane Doe](https://news.example/jane) and **[John Roe](mailto:john@news.example)**

                **LISBON (AP)** — The fleet stayed in port on Monday.
                """);
        assertThat(found.title()).isEqualTo("Fleet stays in port & at home");
        assertThat(found.authors())
                .containsExactly(
                        new Author("Jane Doe", "https://news.example/jane", null),
                        new Author("John Roe", null, "john@news.example"));
        assertThat(found.agency()).isEqualTo(KnownAgencies.AP);
        assertThat(found.dateline()).hasFieldOrPropertyWithValue("text", "LISBON");
        assertThat(body(found)).isEqualTo("**LISBON (AP)** — The fleet stayed in port on Monday.");
    }

    @Test
    void markupInATitleIsRemovedAndReported() {
        RecognitionResult found = read("Fleet <img src=x onerror=alert(1)> stays<br>in <b>port</b>\n\nText.");
        assertThat(found.title()).isEqualTo("Fleet stays in port");
        assertThat(report().leftOut()).extracting(ImportReport.Omission::line).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 0600 GMT NOV 30, 2026\n\nFleet stays in port\n\nBy Jane Doe\n\n#",
                "Fleet stays in port\n\nEMBARGOED UNTIL 0600 GMT NOV 30, 2026\n\nBy Jane Doe\n\n#",
                "Fleet stays in port\nBy Jane Doe\n**EMBARGOED UNTIL 0600 GMT NOV 30, 2026**\n\n#",
                "Fleet stays in port\n\nBy Jane Doe\n\n#\n\nEMBARGOED UNTIL 0600 GMT NOV 30, 2026",
                "URGENT\n\nEMBARGOED UNTIL\n0600 GMT NOV 30, 2026\n\nFleet stays in port\n\nBy Jane Doe\n\n#"
            })
    void anEmbargoLineIsFoundAtEachPlace(String document) {
        RecognitionResult found = read(document.replace("#", "LISBON, Portugal (AP) — The fleet will stay."));
        assertAllFields(found);
        assertThat(found.press().embargoes())
                .singleElement()
                .satisfies(embargo -> assertThat(embargo.until(NOW)).contains(Instant.parse("2026-11-30T06:00:00Z")));
        assertThat(body(found)).isEqualTo("LISBON, Portugal (AP) — The fleet will stay.");
    }

    @Test
    void anEmbargoInTheTitleOfAPageIsNotTheTitle() {
        RecognitionResult found = read("Fleet stays\n\nText.", "EMBARGOED UNTIL 0600 GMT NOV 30, 2026");
        assertThat(found.title()).isEqualTo("Fleet stays");
        assertThat(found.press().embargoes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# EMBARGOED UNTIL 5 FEB 2027: Fleet stays in port\n\nBy Jane Doe\n\n#",
                "EMBARGOED UNTIL 5 FEB 2027 10:00 IST — Fleet stays in port\n\nBy Jane Doe\n\n#",
                "STRICTLY EMBARGOED: Fleet stays in port\nBy Jane Doe\n\n#",
                "EMBARGOED UNTIL 5 FEB 2027 10:00 IST\n\nFleet stays in port\n\nBy Jane Doe\n\n#",
                "EMBARGO: 5 FEB 2027 10:00 IST\n\nFleet stays in port\n\nBy Jane Doe\n\n#",
                "STRICTLY EMBARGOED: hold for release Sunday\n\nFleet stays in port\n\nBy Jane Doe\n\n#",
                "EMBARGOED UNTIL 5 FEB 2027 - for Saturday papers\n\nFleet stays in port\n\nBy Jane Doe\n\n#",
                "# EMBARGOED UNTIL 5 FEB 2027 - all times IST\n\n# Fleet stays in port\n\nBy Jane Doe\n\n#"
            })
    void anEmbargoLineIsNotTheTitle(String document) {
        String lead = "LISBON, Portugal (AP) — The fleet will stay.";
        RecognitionResult found = read(document.substring(0, document.length() - 1) + lead);
        assertAllFields(found);
        assertThat(found.press().embargoes())
                .hasSize(1)
                .allSatisfy(embargo -> assertThat(embargo.until(NOW)).isEmpty());
        assertThat(body(found)).isEqualTo(lead);
        assertThat(report().recognised()).extracting(ImportReport.Finding::what).contains("embargo");
    }

    @Test
    void anEmbargoBeforeTheTitleOfAPageIsRemoved() {
        RecognitionResult found = read("Text.", "EMBARGOED UNTIL 5 FEB 2027: Fleet stays");
        assertThat(found.press().embargoes()).hasSize(1);
        assertThat(found.title()).isEqualTo("Fleet stays");
        assertThat(body(found)).isEqualTo("Text.");
    }

    /** A line too many in an article that is not public yet is better than a missing paragraph. */
    @Test
    void aParagraphAfterAnEmbargoIsKept() {
        String lead =
                "Embargoed until 5 Feb 2027: The minister will say on Friday that the fjord will be closed for ships of any kind.";
        RecognitionResult found = read("Fjord story\n\n" + lead + "\n\nMore.");
        assertThat(found.press().embargoes()).hasSize(1);
        assertThat(body(found)).startsWith(lead);
    }

    @Test
    void aTitleAboutAnEmbargoIsATitle() {
        RecognitionResult found = read("Embargo on oil lifted\n\nLISBON (AP) — It is over.");
        assertThat(found.title()).isEqualTo("Embargo on oil lifted");
        assertThat(found.press().embargoes()).isEmpty();
    }

    @Test
    void aHeadlineThatAnnouncesACorrectionIsATitle() {
        assertThat(read("Correction: Portugal-Fleet story\n\nLISBON (AP) — In a story.")
                        .title())
                .isEqualTo("Correction: Portugal-Fleet story");
    }

    @Test
    void aHeadlineInTheOldAgencyFormatIsReadWithoutItsMarks() {
        RecognitionResult found =
                read("^Fleet stays in port<\n^By Jane Doe=\n^Associated Press Writer=\nLISBON, Portugal (AP) _ Text.");
        assertAllFields(found);
    }

    @Test
    void aCommentIsNotTheTitle() {
        assertAllFields(
                read(
                        "<!-- exported\nby a program -->\nFleet stays in port\n\nBy Jane Doe\n\nLISBON, Portugal (AP) — Text."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AP Science Writer", "Associated Press", "The Associated Press", "Associated Press writer"})
    void theAgencyMayFollowTheByline(String line) {
        RecognitionResult found = read("Fleet stays in port\n\nBy Jane Doe\n" + line + "\n\nThe fleet stayed.");
        assertThat(found.byline()).isEqualTo("Jane Doe");
        assertThat(found.agency()).isEqualTo(KnownAgencies.AP);
        assertThat(body(found)).isEqualTo("The fleet stayed.");
    }

    @Test
    void aJobTitleMayFollowTheByline() {
        RecognitionResult found = read(
                "Fleet stays in port\n\nBy Jane Doe\nPolitical Editor\n\nLISBON, Portugal (AP) — The fleet stayed.");
        assertAllFields(found);
    }

    @Test
    void aLineWithinAParagraphIsNotAByline() {
        RecognitionResult found =
                read("Fleet stays\n\nThe ships were held up,\nBy Jane Doe\nand by the weather.\n\nMore text.");
        assertThat(found.byline()).isNull();
        assertThat(body(found)).contains("By Jane Doe");
        assertThat(report().missing()).extracting(ImportReport.Gap::what).contains("byline");
    }

    @Test
    void withoutBlankLinesEachLineIsAParagraph() {
        RecognitionResult found = read("Fleet stays in port\nBy Jane Doe\nThe fleet stayed.\nIt stayed long.");
        assertThat(found.byline()).isEqualTo("Jane Doe");
        assertAllFields(read(
                "Fleet stays in port\nCrews wait\nBy Jane Doe\nLISBON, Portugal (AP) — The fleet stayed.\nIt did."));
    }

    private static void assertAllFields(RecognitionResult found) {
        assertThat(found.title()).isEqualTo("Fleet stays in port");
        assertThat(found.byline()).isEqualTo("Jane Doe");
        assertThat(found.agency()).isEqualTo(KnownAgencies.AP);
        assertThat(found.dateline()).hasFieldOrPropertyWithValue("text", "LISBON, Portugal");
    }

    private ImportReport report() {
        return document.report();
    }

    private RecognitionResult read(String text) {
        document = ReadDocument.of(text);
        return document.found();
    }

    private RecognitionResult read(String text, String givenTitle) {
        document = ReadDocument.of(text, givenTitle);
        return document.found();
    }

    private static String body(RecognitionResult found) {
        return ReadDocument.text(found.body());
    }
}
