package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LISBON, Portugal (AP) — The gauges are back.       | ap      | LISBON, Portugal     | LISBON, Portugal
            LONDON, Nov 23 (Reuters) - Two operators said.     | reuters | LONDON, Nov 23       | LONDON
            Marseille (AFP) – La bibliothèque                  | afp     | Marseille            | Marseille
            Berlin (dpa) - Der Kreistag                        | dpa     | Berlin               | Berlin
            Oldenburg (dpa/lni) - Der Kreistag                 | dpa     | Oldenburg            | Oldenburg
            Madrid, 23 nov (EFE).- Un vivero                   | efe     | Madrid, 23 nov       | Madrid
            【東京共同】政府は                                     | kyodo   | 東京                  | 東京
            【ソウル共同＝田中太郎】政府は                            | kyodo   | ソウル                | ソウル
            新华社北京11月23日电（记者李华）停运三年                  | xinhua  | 北京11月23日           | 北京
            سيول، كوريا الجنوبية (AP) — وصل وزير                 | ap      | سيول، كوريا الجنوبية   | سيول، كوريا الجنوبية
            مسقط، عُمان (رويترز) - استأنف                        | reuters | مسقط، عُمان           | مسقط، عُمان
            BEIJING, Nov. 23 (Xinhua) -- A train               | xinhua  | BEIJING, Nov. 23     | BEIJING
            ST. JOHN'S, Newfoundland (AP) — Fog                | ap      | ST. JOHN'S, Newfoundland | ST. JOHN'S, Newfoundland
            **ROME (AP) —** Fog                                | ap      | ROME                 | ROME
            PARIS (AP/Reuters) — Fog                           | ap      | PARIS                | PARIS
            """)
    void agenciesPrintTheirDatelines(String paragraph, String agency, String text, String place) {
        Datelines.Head head = Datelines.read(line(paragraph), KnownAgencies.ALL).orElseThrow();
        assertThat(head.agency()).extracting(Agency::slug).isEqualTo(agency);
        assertThat(head.dateline().text()).isEqualTo(text);
        assertThat(head.dateline().place()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister (who is 61) — a doctor — resigned.",
                "He asked (twice) - nobody answered.",
                "The cat of the lighthouse was found on Monday.",
                "【速報】地震がありました",
                "打电话的人说（昨天）没有来",
                ""
            })
    void anOrdinarySentenceHasNoDateline(String paragraph) {
        assertThat(Datelines.read(line(paragraph), KnownAgencies.ALL)).isEmpty();
    }

    @Test
    void anUnknownMarkInCapitalsIsADatelineWithoutAnAgency() {
        Datelines.Head head = Datelines.read(line("ROMA (ANSA) - Il ponte"), KnownAgencies.ALL)
                .orElseThrow();
        assertThat(head.agency()).isNull();
        assertThat(head.mark()).isEqualTo("ANSA");
        assertThat(head.dateline().text()).isEqualTo("ROMA");
    }

    @Test
    void aChineseDatelineNamesItsReporters() {
        Datelines.Head head = Datelines.read(line("新华社成都11月21日电（记者李明、王雪）停运"), KnownAgencies.ALL)
                .orElseThrow();
        assertThat(head.reporters()).extracting(Author::name).containsExactly("李明", "王雪");
    }

    private static Line line(String text) {
        return new Line(1, text, false, null);
    }
}
