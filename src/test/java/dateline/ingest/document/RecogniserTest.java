package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.ingest.byline.Bylines;
import dateline.ingest.credit.KnownAgencies;
import dateline.ingest.press.Furniture;
import dateline.ingest.press.PressPatterns;
import dateline.ingest.press.PressSettings;
import dateline.ingest.text.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecogniserTest {
    private static final RecognitionRules KNOWN = new RecognitionRules(
            KnownAgencies.ALL,
            new Bylines(List.of("By")),
            new Furniture(List.of("Leave a comment")),
            PressPatterns.of(PressSettings.NONE));

    private final ImportReportBuilder report = new ImportReportBuilder();

    @Test
    void anAgencysStoryIsReadFromTopToBottom() {
        RecognitionResult found = read("""
                # Fog closes the port

                By Ann Lee

                ### At dawn

                LISBON, Portugal (AP) — Fog came in.

                It stayed.### At noon

                It left.

                ___

                Associated Press writer Bo Ek in Porto contributed to this report.

                Leave a comment
                """, null);
        assertThat(found.title()).isEqualTo("Fog closes the port");
        assertThat(found.byline()).isEqualTo("Ann Lee");
        assertThat(found.authors()).containsExactly(Author.named("Ann Lee"));
        assertThat(found.agency()).isEqualTo(KnownAgencies.AP);
        assertThat(found.dateline()).hasFieldOrPropertyWithValue("text", "LISBON, Portugal");
        assertThat(found.contributors()).containsExactly(new Contributor("Bo Ek", null, "Associated Press"));
        assertThat(found.contributorLine())
                .isEqualTo("Associated Press writer Bo Ek in Porto contributed to this report.");
        assertThat(body(found))
                .isEqualTo("### At dawn\nLISBON, Portugal (AP) — Fog came in.\nIt stayed.\n### At noon\nIt left.");
        assertThat(report.report("dry-run", null, "world", "t").leftOut())
                .extracting(ImportReport.Omission::text)
                .containsExactly("Leave a comment");
    }

    @Test
    void aDocumentThatBeginsWithItsBylineHasNoTitle() {
        assertThat(read("By Ann Lee\n\nFog came in.", null).title()).isNull();
    }

    @Test
    void aDocumentThatBeginsWithItsDatelineHasNoTitle() {
        assertThat(read("LISBON (AP) — Fog came in.", null).title()).isNull();
    }

    @Test
    void aFirstLineThatRepeatsTheGivenTitleIsRemoved() {
        assertThat(body(read("# Fog\n\nIt came in.", "Fog"))).isEqualTo("It came in.");
        assertThat(body(read("Fog\n\nIt came in.", "Fog"))).isEqualTo("It came in.");
        assertThat(body(read("Fog\n===\n\nIt came in.", "Fog"))).isEqualTo("It came in.");
        assertThat(body(read("# The *Fog*\n\nIt came in.", "The “Fog”"))).isEqualTo("It came in.");
        assertThat(body(read("It came in.", "Fog"))).isEqualTo("It came in.");
    }

    @Test
    void aHeadingThatDiffersFromTheGivenTitleIsKept() {
        assertThat(body(read("# Fog\n\nIt came in.", "Fog closes the port"))).isEqualTo("# Fog\nIt came in.");
        assertThat(body(read("Fog came in.\n\nIt left.", "1984"))).isEqualTo("Fog came in.\nIt left.");
    }

    @Test
    void aRuleInTheMiddleOfTheTextIsKept() {
        RecognitionResult found = read("Fog\n\nOne.\n\n___\n\nTwo.\n\nThree.\n\nFour.", null);
        assertThat(found.contributorLine()).isNull();
        assertThat(body(found)).isEqualTo("One.\n___\nTwo.\nThree.\nFour.");
    }

    @Test
    void aClosingLineInAnUnknownLanguageIsKeptAsPrintedAndReported() {
        RecognitionResult found = read("Fog\n\nOne.\n\n___\n\nRaporti auttoi laatimaan Aino Virta.", null);
        assertThat(found.contributorLine()).isEqualTo("Raporti auttoi laatimaan Aino Virta.");
        assertThat(found.contributors()).isEmpty();
        assertThat(report.report("dry-run", null, "world", "t").missing())
                .extracting(ImportReport.Gap::what)
                .contains("contributors");
    }

    @Test
    void codeIsKept() {
        String text = "Fog\n\nOne.\n\n```\nx.### y\nLeave a comment\n___\n```\n\nTwo.";
        List<Line> lines = IntStream.range(0, text.split("\n", -1).length)
                .mapToObj(i -> new Line(i + 1, text.split("\n", -1)[i], i >= 4 && i <= 8, null))
                .toList();
        assertThat(body(Recogniser.read(lines, null, KNOWN, report))).contains("x.### y\nLeave a comment\n___");
    }

    private RecognitionResult read(String text, @Nullable String title) {
        String[] lines = text.split("\n", -1);
        List<Line> numbered = IntStream.range(0, lines.length)
                .mapToObj(i -> new Line(i + 1, lines[i], false, null))
                .toList();
        return Recogniser.read(numbered, title, KNOWN, report);
    }

    private static String body(RecognitionResult found) {
        return found.body().stream()
                .map(Line::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
