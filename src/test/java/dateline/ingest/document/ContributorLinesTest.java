package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Contributor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContributorLinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Associated Press writer Ann Lee in Dublin contributed to this report.              | Ann Lee, Associated Press
            Associated Press writers Ann Lee in Dublin, Bo Ek in Oslo and Cy Roy contributed to this report. | Ann Lee, Associated Press; Bo Ek, Associated Press; Cy Roy, Associated Press
            AP journalist Ann Lee contributed to this report from Dublin.                      | Ann Lee, Associated Press
            Kim reported from Seoul. Associated Press writer Ann Lee in Dublin contributed to this report. | Kim; Ann Lee, Associated Press
            Ann Lee reported from Dublin and Oslo.                                             | Ann Lee
            The Harbour Times reporter Ann Lee contributed.                                    | Ann Lee, Harbour Times
            Ann Lee contributed reporting.                                                     | Ann Lee
            Additional reporting by Ann Lee and Bo Ek.                                         | Ann Lee; Bo Ek
            ساهمت الكاتبة في وكالة أسوشيتد برس، إيما باروز، في إعداد هذا التقرير.                 | إيما باروز, Associated Press
            ساهم في إعداد هذا التقرير أحمد علي من وكالة رويترز.                                  | أحمد علي, Reuters
            شاركت الصحفية ليلى حسن في كتابة هذا التقرير                                         | ليلى حسن
            La journaliste de l'AFP Anne Roy a contribué à cet article.                        | Anne Roy, Agence France-Presse
            Anna Kern hat zu diesem Bericht beigetragen.                                       | Anna Kern
            """)
    void aLineAfterTheRuleNamesContributors(String line, String names) {
        assertThat(read(line)).extracting(Contributor::line).containsExactly(names.split("; "));
    }

    @Test
    void reutersGivesRoles() {
        assertThat(read("(Reporting by Ann Lee in Hull and Bo Ek; Additional reporting by Cy Roy; Editing by Di Fox)"))
                .containsExactly(
                        new Contributor("Ann Lee", "reporting", null),
                        new Contributor("Bo Ek", "reporting", null),
                        new Contributor("Cy Roy", "additional reporting", null),
                        new Contributor("Di Fox", "editing", null));
    }

    @Test
    void theFrenchAndArabicFormsGiveTheSameRoles() {
        assertThat(read("(Reportage de Anne Roy, édité par Luc Bon)"))
                .containsExactly(
                        new Contributor("Anne Roy", "reporting", null), new Contributor("Luc Bon", "editing", null));
        assertThat(read("(إعداد أحمد علي للنشرة العربية - تحرير ليلى حسن)"))
                .containsExactly(
                        new Contributor("أحمد علي", "reporting", null), new Contributor("ليلى حسن", "editing", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(This story was updated at noon)", "Follow our coverage at example.org", "He left."})
    void anotherLineNamesNobody(String line) {
        assertThat(ContributorLines.read(line(line), KnownAgencies.ALL)).isEmpty();
    }

    private static List<Contributor> read(String text) {
        return ContributorLines.read(line(text), KnownAgencies.ALL).orElseThrow();
    }

    private static Line line(String text) {
        return new Line(40, text, false, null);
    }
}
