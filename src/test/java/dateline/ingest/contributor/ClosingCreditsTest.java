package dateline.ingest.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.ingest.credit.CreditTable;
import dateline.ingest.credit.KnownAgencies;
import dateline.ingest.document.ImportReport;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.document.ReadDocument;
import dateline.ingest.text.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingCreditsTest {
    private final ImportReportBuilder report = new ImportReportBuilder();
    private final ClosingCredits credits = new ClosingCredits(
            new ContributorLines(CreditTable.shipped(), KnownAgencies.ALL), List.of(Author.named("Jane Doe")), report);

    @Test
    void allSentencesOfALineAreRead() {
        assertThat(body("One.\n\n___\n\nDoe reported from Porto. Associated Press writers Ann Lee in Oslo and Bo Ek in"
                        + " Rome contributed to this report."))
                .isEqualTo("One.");
        assertThat(credits.contributors())
                .containsExactly(
                        new Contributor("Doe", null, null),
                        new Contributor("Ann Lee", null, "Associated Press"),
                        new Contributor("Bo Ek", null, "Associated Press"));
        assertThat(credits.line()).startsWith("Doe reported from Porto. Associated Press writers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Ann Lee;\n\nEditing by Bo Ek)",
                "(Reporting by Ann Lee;\nEditing by Bo Ek)",
                "(Reporting by Ann Lee\n\n\nEditing by Bo Ek.)",
                "（Reporting by Ann Lee;\n\nEditing by Bo Ek）"
            })
    void aCreditInBracketsIsOneCredit(String credit) {
        assertThat(body("One.\n\n" + credit)).isEqualTo("One.");
        assertThat(credits.contributors())
                .containsExactly(
                        new Contributor("Ann Lee", "reporting", null), new Contributor("Bo Ek", "editing", null));
    }

    @Test
    void aCreditOfManyParagraphsBeginsAtItsBracket() {
        assertThat(body("One.\n\n(Reporting by Ann Lee;\n\nAdditional reporting by Bo Ek;\n\nWriting by Cy Roy;\n\n"
                        + "Editing by Di Fox)"))
                .isEqualTo("One.");
        assertThat(credits.contributors()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AP writers Ann Lee in Oslo and\nBo Ek in Rome contributed to this report.",
                "AP writers Ann Lee in Oslo and Bo Ek in\nRome contributed\nto this report."
            })
    void aWrappedParagraphIsOneCredit(String credit) {
        assertThat(body("One.\n\n" + credit)).isEqualTo("One.");
        assertThat(credits.contributors()).extracting(Contributor::name).containsExactly("Ann Lee", "Bo Ek");
        assertThat(credits.line()).isEqualTo(credit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The paper was long. In it the captain and\nBo Ek contributed to this report.",
                "(It was late;\nnobody came)",
                "(It was late;\n\nEditing by hand took hours)"
            })
    void aWrappedParagraphOfTextIsKept(String text) {
        assertThat(body("One.\n\n" + text)).isEqualTo("One.\n" + text.replace("\n\n", "\n"));
    }

    @Test
    void anUncertainContributorIsReported() {
        body("One.\n\n___\n\nAP writers Ann Lee in Khan Younis, Nowhere Land, Bob Roe in Paris contributed.");
        assertThat(credits.line()).contains("Nowhere Land");
        assertThat(report.report("dry-run", null, "world", "t").missing())
                .extracting(ImportReport.Gap::what)
                .containsExactly("contributors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"___", "\\_\\_\\_", "_ _ _", "---", "* * *", "***", "—", "⸻"})
    void anyRuleMayBeBeforeTheCredits(String rule) {
        assertThat(body("One.\n\n" + rule + "\n\nAnn Lee contributed to this report.\n"))
                .isEqualTo("One.");
        assertThat(credits.contributors()).containsExactly(new Contributor("Ann Lee", null, null));
    }

    @Test
    void aSecondRuleBeforeALinkToMoreCoverageIsKept() {
        assertThat(body("One.\n\n___\n\nAnn Lee contributed to this report.\n\n___\n\nFollow AP's coverage at"
                        + " https://apnews.example/tides"))
                .isEqualTo("One.\n___\nFollow AP's coverage at https://apnews.example/tides");
        assertThat(credits.line()).isEqualTo("Ann Lee contributed to this report.");
    }

    @Test
    void contributorsMayFollowTheSecondRule() {
        assertThat(body(
                        "One.\n\n___\n\nThis story has been corrected to show the ship's name.\n\n___\n\nAnn Lee contributed"
                                + " to this report.\n\n___\n"))
                .isEqualTo("One.\n___\nThis story has been corrected to show the ship's name.");
        assertThat(credits.line()).isEqualTo("Ann Lee contributed to this report.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow AP's coverage of tides at https://apnews.example/tides",
                "The Associated Press’ climate coverage receives support from several private foundations.",
                "This story has been corrected to show that Ann Lee is a captain.",
                "Cette dépêche corrige le nom du navire.",
                "ab/cd/ef",
                "Copyright 2026 The Associated Press."
            })
    void aLineWithoutNamesIsNotAContributorLine(String line) {
        assertThat(body("One.\n\n___\n\n" + line)).isEqualTo("One.\n___\n" + line);
        assertThat(credits.line()).isNull();
        assertThat(credits.contributors()).isEmpty();
    }

    @Test
    void theLastLineNeedsNoRule() {
        assertThat(body("One.\n\nAdditional reporting by Ann Lee in Oslo.")).isEqualTo("One.");
        assertThat(credits.contributors()).containsExactly(new Contributor("Ann Lee", "additional reporting", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporters asked and nobody answered.",
                "Smith contributed to this report.",
                "The BBC reported from Gaza. It was noon.",
                "Video games sold well.",
                "Police assisted with the search."
            })
    void anOrdinaryLastSentenceIsKept(String line) {
        assertThat(body("One.\n\n" + line)).isEqualTo("One.\n" + line);
    }

    @Test
    void aParagraphAfterABreakInTheStoryIsKept() {
        String story = "One.\n* * *\nAnn Lee reported from Oslo for years. The fleet stayed.\nTwo.\nThree.";
        assertThat(body(story)).isEqualTo(story);
    }

    @Test
    void anAuthorIsAContributorOnlyWithARole() {
        body("One.\n\n___\n\nJane Doe reported from Porto. Ann Lee contributed to this report.");
        assertThat(credits.contributors()).containsExactly(new Contributor("Ann Lee", null, null));
        assertThat(credits.line()).startsWith("Jane Doe reported from Porto.");
    }

    @Test
    void aFurtherRoleOfAnAuthorIsNamed() {
        body("One.\n\n(Reporting by Jane Doe; Writing by Jane Doe; Editing by Bo Ek)");
        assertThat(credits.contributors())
                .containsExactly(
                        new Contributor("Jane Doe", "reporting", null),
                        new Contributor("Jane Doe", "writing", null),
                        new Contributor("Bo Ek", "editing", null));
    }

    @Test
    void aContributorIsNamedOnceForEachRole() {
        body("One.\n\n___\n\nAnn Lee reported from Oslo. Ann Lee contributed to this report.");
        assertThat(credits.contributors()).containsExactly(new Contributor("Ann Lee", null, null));
    }

    private String body(String text) {
        List<Line> lines = ReadDocument.lines(text);
        credits.removeFrom(lines);
        return ReadDocument.text(lines);
    }
}
