package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Author;
import dateline.attribution.Contributor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingCreditsTest {
    private final Notes notes = new Notes();
    private final ClosingCredits credits = new ClosingCredits(
            new ContributorLines(CreditTable.shipped(), KnownAgencies.ALL), List.of(Author.named("Jane Doe")), notes);

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
    @ValueSource(strings = {"___", "\\_\\_\\_", "_ _ _", "---", "* * *", "***", "—", "⸻"})
    void anyRuleStandsBeforeThem(String rule) {
        assertThat(body("One.\n\n" + rule + "\n\nAnn Lee contributed to this report.\n"))
                .isEqualTo("One.");
        assertThat(credits.contributors()).containsExactly(new Contributor("Ann Lee", null, null));
    }

    @Test
    void aSecondRuleWithWhereToReadMoreStays() {
        assertThat(body("One.\n\n___\n\nAnn Lee contributed to this report.\n\n___\n\nFollow AP's coverage at"
                        + " https://apnews.example/tides"))
                .isEqualTo("One.\n___\nFollow AP's coverage at https://apnews.example/tides");
        assertThat(credits.line()).isEqualTo("Ann Lee contributed to this report.");
    }

    @Test
    void contributorsMayStandBehindTheSecondRule() {
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
    void whatNamesNobodyIsNoContributorLine(String line) {
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
    void anOrdinaryLastSentenceStays(String line) {
        assertThat(body("One.\n\n" + line)).isEqualTo("One.\n" + line);
    }

    @Test
    void aParagraphBehindABreakOfTheStoryStays() {
        String story = "One.\n* * *\nAnn Lee reported from Oslo for years. The fleet stayed.\nTwo.\nThree.";
        assertThat(body(story)).isEqualTo(story);
    }

    @Test
    void anAuthorIsAContributorOnlyWithAnotherPart() {
        body("One.\n\n___\n\nJane Doe reported from Porto. Ann Lee contributed to this report.");
        assertThat(credits.contributors()).containsExactly(new Contributor("Ann Lee", null, null));
        assertThat(credits.line()).startsWith("Jane Doe reported from Porto.");
    }

    @Test
    void aSecondPartOfAnAuthorIsNamed() {
        body("One.\n\n(Reporting by Jane Doe; Writing by Jane Doe; Editing by Bo Ek)");
        assertThat(credits.contributors())
                .containsExactly(
                        new Contributor("Jane Doe", "reporting", null),
                        new Contributor("Jane Doe", "writing", null),
                        new Contributor("Bo Ek", "editing", null));
    }

    @Test
    void nobodyIsNamedTwiceForTheSame() {
        body("One.\n\n___\n\nAnn Lee reported from Oslo. Ann Lee contributed to this report.");
        assertThat(credits.contributors()).containsExactly(new Contributor("Ann Lee", null, null));
    }

    private String body(String text) {
        String[] lines = text.split("\n", -1);
        List<Line> numbered = new ArrayList<>(IntStream.range(0, lines.length)
                .mapToObj(i -> new Line(i + 1, lines[i], false, null))
                .toList());
        credits.takeFrom(numbered);
        return numbered.stream().map(Line::text).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
