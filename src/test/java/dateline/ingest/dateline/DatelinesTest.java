package dateline.ingest.dateline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.ingest.credit.KnownAgencies;
import dateline.ingest.text.Line;
import java.util.List;
import java.util.Optional;
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
            THE HAGUE, Netherlands (AP) — Fog                  | ap      | THE HAGUE, Netherlands | THE HAGUE, Netherlands
            The Hague (AFP) - Fog                              | afp     | The Hague            | The Hague
            Paris, 24 nov 2026 (AFP) - Le brouillard           | afp     | Paris, 24 nov 2026   | Paris
            Frankfurt am Main (dpa) - Nebel                    | dpa     | Frankfurt am Main    | Frankfurt am Main
            Berlin (dpa) = Nebel                               | dpa     | Berlin               | Berlin
            Ciudad de México, 24 nov (EFE).- La niebla         | efe     | Ciudad de México, 24 nov | Ciudad de México
            Rio de Janeiro, 24 de novembro de 2026 (EFE) - A   | efe     | Rio de Janeiro, 24 de novembro de 2026 | Rio de Janeiro
            WASHINGTON/BEIJING, Nov 24 (Reuters) - Two         | reuters | WASHINGTON/BEIJING, Nov 24 | WASHINGTON/BEIJING
            CAPE CANAVERAL, Fla. (AP) _ The rocket             | ap      | CAPE CANAVERAL, Fla. | CAPE CANAVERAL, Fla.
            القاهرة 24 نوفمبر (رويترز) - عاد الضباب              | reuters | القاهرة 24 نوفمبر      | القاهرة
            القاهرة في 24 نوفمبر (رويترز) - عاد الضباب           | reuters | القاهرة في 24 نوفمبر   | القاهرة في
            BEIJING, Nov. 24 (Xinhua) Fog came in              | xinhua  | BEIJING, Nov. 24     | BEIJING
            (Reuters) - LISBON, 24 NOV - Fog                   | reuters | LISBON, 24 NOV       | LISBON
            PARIS, Nov. 24 — Reuters. Fog                      | reuters | PARIS, Nov. 24       | PARIS
            ［ワシントン　２４日　共同］米国の                    | kyodo   | ワシントン ２４日       | ワシントン
            <b>LISBON</b> (AP) &mdash; Fog                     | ap      | LISBON               | LISBON
            **LISBON (AP)** — Fog                              | ap      | LISBON               | LISBON
            TOKYO, Nov. 4, Kyodo - Fog                         | kyodo   | TOKYO, Nov. 4        | TOKYO
            TOKYO, Nov. 4, Kyodo, - Fog                        | kyodo   | TOKYO, Nov. 4        | TOKYO
            BEIJING, Nov. 4 Xinhua -- Fog                      | xinhua  | BEIJING, Nov. 4      | BEIJING
            MADRID, 4 nov, EFE - La niebla                     | efe     | MADRID, 4 nov        | MADRID
            新华社上海3月2日电 记者李明 上海港周一                | xinhua  | 上海3月2日            | 上海
            新华社记者李明 上海3月2日电 上海港周一                | xinhua  | 上海3月2日            | 上海
            """)
    void datelinesOfKnownAgenciesAreRead(String paragraph, String agency, String text, String place) {
        Datelines.Head head = read(line(paragraph)).orElseThrow();
        assertThat(head.agency()).extracting(Agency::slug).isEqualTo(agency);
        assertThat(requireNonNull(head.dateline()).text()).isEqualTo(text);
        assertThat(requireNonNull(head.dateline()).place()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister (who is 61) — a doctor — resigned.",
                "He asked (twice) - nobody answered.",
                "The cat of the lighthouse was found on Monday.",
                "【速報】地震がありました",
                "打电话的人说（昨天）没有来",
                "The European Central Bank (ECB) — the euro's — raised rates.",
                "European Central Bank (ECB) — the euro's — raised rates.",
                "THE EUROPEAN CENTRAL BANK (ECB) — RAISED RATES",
                "Acme (ACM.L) - the maker of anvils - fell.",
                "ACME (ACM) - the maker of anvils - fell.",
                "Acme (ACM) - the maker of anvils - fell.",
                "Two workers (AB) — both from Porto — were hurt.",
                "The Associated Press (AP) — an agency — said so.",
                "Associated Press (AP) — an agency — said so.",
                "Reporters of the agency (AP) — all of them — said so.",
                "Die Deutsche Presse-Agentur (dpa) - gegründet 1949 - sagte",
                "Apple (AAPL) - Get Report shares fell.",
                "FLASH — Fog closes the port",
                "NASA — the agency — said so.",
                "WATCH — Fog closes the port",
                "Portugal — a country by the sea — has fog.",
                "Fog — dense fog — came in.",
                "Lisbon, Portugal — a city by the sea — has fog.",
                "New Delhi (PTI) was the first to report it.",
                "(Update) - Fog came in.",
                "and/or — both",
                "NEW YORK and WATCH — Fog closes the port",
                "**WATCH** — Fog closes the port",
                "【写真=田中一郎】霧が港を閉ざした",
                "【速報=田中】霧が港を閉ざした",
                "【東京=山田花子、ワシントン=佐藤】会議が",
                ""
            })
    void anOrdinarySentenceHasNoDateline(String paragraph) {
        assertThat(read(line(paragraph))).isEmpty();
    }

    /** For agencies that are not configured, the place is read, and there is no agency. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LISBON, Nov. 24, 2026 /PRNewswire/ -- Acme said         | PRNewswire     | LISBON, Nov. 24, 2026       | LISBON
            LISBON, Portugal, Nov. 24, 2026 /PRNewswire-PRWeb/ -- A | PRNewswire-PRWeb | LISBON, Portugal, Nov. 24, 2026 | LISBON, Portugal
            LISBON, Nov. 24, 2026 (GLOBE NEWSWIRE) -- Acme said     | GLOBE NEWSWIRE | LISBON, Nov. 24, 2026       | LISBON
            LISBON--(BUSINESS WIRE)--Acme said                      | BUSINESS WIRE  | LISBON                      | LISBON
            MOSCOW, November 24. /TASS/. The fog                    | TASS           | MOSCOW, November 24         | MOSCOW
            МОСКВА, 24 ноября. /ТАСС/. Туман                        | ТАСС           | МОСКВА, 24 ноября           | МОСКВА
            New Delhi, Nov 24 (PTI) The fog came in.                | PTI            | New Delhi, Nov 24           | New Delhi
            ROMA (ANSA) - Il ponte                                  | ANSA           | ROMA                        | ROMA
            (ANSA) - ROMA, 24 NOV - Il ponte                        | ANSA           | ROMA, 24 NOV                | ROMA
            Москва. 24 ноября. ИНТЕРФАКС - Туман                    | ИНТЕРФАКС      | Москва. 24 ноября           | Москва
            MOSCOW. Nov 24 (Interfax) - The fog                     | Interfax       | MOSCOW. Nov 24              | MOSCOW
            (서울=연합뉴스) 홍길동 기자 = 안개가                        | 연합뉴스         | 서울                         | 서울
            【北京時事】霧が                                          | 時事            | 北京                         | 北京
            中新社北京11月24日电（记者李华）大雾                        | 中新社          | 北京11月24日                  | 北京
            GENEVA (XYZ) - Fog came in                              | XYZ            | GENEVA                      | GENEVA
            """)
    void datelinesOfOtherAgenciesAreRead(String paragraph, String mark, String text, String place) {
        Datelines.Head head = read(line(paragraph)).orElseThrow();
        assertThat(head.agency()).isNull();
        assertThat(head.mark()).isEqualTo(mark);
        assertThat(head.dateline()).hasFieldOrPropertyWithValue("text", text);
        assertThat(head.dateline()).hasFieldOrPropertyWithValue("place", place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAIPEI, Taiwan — Fog came in           | TAIPEI, Taiwan
            PARIS — Fog came in                    | PARIS
            NEW YORK - Fog came in                 | NEW YORK
            LISBON, Nov. 24 -- Fog came in         | LISBON
            WINSTON-SALEM, N.C. — Fog came in      | WINSTON-SALEM, N.C.
            **PARIS** — Fog came in                | PARIS
            PARIS &#8211; Fog came in              | PARIS
            NEW YORK and PARIS — Fog came in       | NEW YORK and PARIS
            NEW YORK/PARIS — Fog came in           | NEW YORK/PARIS
            NEW YORK, PARIS and NEW YORK — Fog     | NEW YORK, PARIS and NEW YORK
            """)
    void aDatelineNeedsNoAgency(String paragraph, String place) {
        Datelines.Head head = read(line(paragraph)).orElseThrow();
        assertThat(head.mark()).isNull();
        assertThat(head.dateline()).hasFieldOrPropertyWithValue("place", place);
    }

    @Test
    void anAgencyNeedsNoPlace() {
        Datelines.Head head =
                read(line("(Reuters) - Two operators - both small - said.")).orElseThrow();
        assertThat(head.agency()).isEqualTo(KnownAgencies.REUTERS);
        assertThat(head.dateline()).isNull();
    }

    @Test
    void aDateIsNotAPlace() {
        Datelines.Head head = read(line("Nov 24 (Reuters) - The fleet stayed.")).orElseThrow();
        assertThat(head.agency()).isEqualTo(KnownAgencies.REUTERS);
        assertThat(head.dateline()).isNull();
    }

    @Test
    void aKoreanDatelineNamesItsReporter() {
        Datelines.Head head = read(line("(서울=연합뉴스) 홍길동 기자 = 안개가")).orElseThrow();
        assertThat(head.reporters()).extracting(Author::name).containsExactly("홍길동");
    }

    @Test
    void anUnknownMarkInCapitalsMakesADatelineWithoutAgency() {
        Datelines.Head head = read(line("ROMA (ANSA) - Il ponte")).orElseThrow();
        assertThat(head.agency()).isNull();
        assertThat(head.mark()).isEqualTo("ANSA");
        assertThat(requireNonNull(head.dateline()).text()).isEqualTo("ROMA");
    }

    @Test
    void aChineseDatelineNamesItsReporters() {
        Datelines.Head head = read(line("新华社成都11月21日电（记者李明、王雪）停运")).orElseThrow();
        assertThat(head.reporters()).extracting(Author::name).containsExactly("李明", "王雪");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            新华社上海3月2日电 记者李明 上海港周一恢复          | 李明
            新华社上海3月2日电 （记者李明 王芳）上海港周一恢复   | 李明,王芳
            新华社上海3月2日电 记者李明、王芳 上海港周一恢复     | 李明,王芳
            新华社记者李明 上海3月2日电 上海港周一恢复          | 李明
            【ニューデリー=田中一郎】インド政府は              | 田中一郎
            【ソウル＝田中一郎、山田花子】韓国政府は            | 田中一郎,山田花子
            """)
    void anEastAsianDatelineNamesItsReporters(String paragraph, String names) {
        Datelines.Head head = read(line(paragraph)).orElseThrow();
        assertThat(head.reporters()).extracting(Author::name).containsExactly(names.split(","));
    }

    /** The dateline of a Japanese newspaper has a place and a person, and no mark of an agency. */
    @Test
    void aPlaceAndAPersonAreADateline() {
        Datelines.Head head = read(line("【ニューデリー=田中一郎】インド政府は")).orElseThrow();
        assertThat(head.dateline()).hasFieldOrPropertyWithValue("text", "ニューデリー");
        assertThat(head.agency()).isNull();
        assertThat(head.mark()).isNull();
    }

    private static Optional<Datelines.Head> read(Line line) {
        return new Datelines(KnownAgencies.MARKS, List.of("PARIS", "NEW YORK")).read(line, KnownAgencies.ALL);
    }

    private static Line line(String text) {
        return new Line(1, text, false, null);
    }
}
