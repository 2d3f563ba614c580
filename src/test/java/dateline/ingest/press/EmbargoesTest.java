package dateline.ingest.press;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.document.DefaultPatterns;
import dateline.ingest.text.Line;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Embargoes embargoes = new Embargoes(DefaultPatterns.press("").embargoes(), null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMBARGOED UNTIL 0600 GMT NOV 30, 2026                                     | 2026-11-30T06:00:00Z
            EMBARGO: 0600 GMT NOV 30, 2026                                            | 2026-11-30T06:00:00Z
            Embargo: 6 a.m. ET Monday, Nov. 30, 2026                                  | 2026-11-30T11:00:00Z
            Embargoed for release until 00:01 GMT, Monday 30 November 2026            | 2026-11-30T00:01:00Z
            STRICTLY EMBARGOED UNTIL 00:01 GMT ON MONDAY 30 NOVEMBER 2026             | 2026-11-30T00:01:00Z
            **EMBARGOED UNTIL 0600 GMT NOV 30, 2026**                                 | 2026-11-30T06:00:00Z
            *** EMBARGOED UNTIL 0600 GMT NOV 30, 2026 ***                             | 2026-11-30T06:00:00Z
            # EMBARGOED UNTIL 0600 GMT NOV 30, 2026                                   | 2026-11-30T06:00:00Z
            (Embargoed until 0600 GMT Nov. 30, 2026)                                  | 2026-11-30T06:00:00Z
            EMBARGOED UNTIL 0600 GMT NOV 30, 2026. NOT FOR BROADCAST OR ONLINE USE    | 2026-11-30T06:00:00Z
            EMBARGOED 6 AM GMT NOV 30, 2026                                           | 2026-11-30T06:00:00Z
            NOT FOR RELEASE BEFORE 9 A.M. ET, NOV. 30, 2026                           | 2026-11-30T14:00:00Z
            NOT FOR PUBLICATION OR BROADCAST BEFORE 9 A.M. ET, NOV. 30, 2026          | 2026-11-30T14:00:00Z
            HOLD FOR RELEASE 9 A.M. ET, MONDAY, NOV. 30, 2026                         | 2026-11-30T14:00:00Z
            HOLD UNTIL 9 A.M. ET, MONDAY, NOV. 30, 2026                               | 2026-11-30T14:00:00Z
            FOR RELEASE AT 9 A.M. ET, MONDAY, NOV. 30, 2026                           | 2026-11-30T14:00:00Z
            FOR RELEASE: 9 A.M. ET, MONDAY, NOV. 30, 2026                             | 2026-11-30T14:00:00Z
            ADV for 6 a.m. EST Sunday, Nov. 29, 2026                                  | 2026-11-29T11:00:00Z
            Sperrfrist: Montag, 30. November 2026, 10.00 Uhr MEZ                      | 2026-11-30T09:00:00Z
            Achtung, Sperrfrist: 30.11.2026, 10 Uhr (MEZ)                             | 2026-11-30T09:00:00Z
            Gesperrt bis 30. November 2026, 10:00 Uhr MEZ                             | 2026-11-30T09:00:00Z
            Sous embargo jusqu'au 30 novembre 2026 à 6h GMT                           | 2026-11-30T06:00:00Z
            EMBARGO : jusqu’au lundi 30 novembre 2026 à 6h00 (heure de Paris)         | 2026-11-30T05:00:00Z
            Ne pas publier avant le 30 novembre 2026 à 6h GMT                         | 2026-11-30T06:00:00Z
            Embargado hasta el lunes 30 de noviembre de 2026 a las 06:00 GMT          | 2026-11-30T06:00:00Z
            No publicar antes del 30 de noviembre de 2026, 06.00 horas GMT            | 2026-11-30T06:00:00Z
            Embargado até às 6h de 30 de novembro de 2026 (hora de Lisboa)            | 2026-11-30T06:00:00Z
            Sob embargo até 30 de novembro de 2026, 6h GMT                            | 2026-11-30T06:00:00Z
            Embargo fino alle 6.00 ore italiane del 30 novembre 2026                  | 2026-11-30T05:00:00Z
            محظور النشر حتى الساعة 10:00 بتوقيت غرينتش يوم 30 نوفمبر 2026                | 2026-11-30T10:00:00Z
            حظر النشر: 30 نوفمبر 2026 الساعة 10:00 بتوقيت غرينتش                       | 2026-11-30T10:00:00Z
            Эмбарго до 10:00 мск 30 ноября 2026                                       | 2026-11-30T07:00:00Z
            """)
    void theTimeOfAnEmbargoIsRead(String line, Instant until) {
        Embargoes.EmbargoLine found = read(line).orElseThrow();
        assertThat(found.embargo().until(NOW)).contains(until);
        assertThat(found.lines()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED",
                "EMBARGO:",
                "STRICT EMBARGO",
                "EMBARGOED UNTIL FURTHER NOTICE",
                "EMBARGOED UNTIL DELIVERY",
                "EMBARGOED UNTIL MONDAY",
                "Embargoed until 6 a.m. Nov. 30, 2026",
                "EMBARGOED FOR RELEASE",
                "HOLD FOR RELEASE",
                "HOLD FOR RELEASE UNTIL THE SPEECH BEGINS",
                "ADV for Sunday, Nov. 29",
                "ADV for Sunday, Nov. 29, and thereafter",
                "Sperrfrist: Montag, 30. November 2026, 10.00 Uhr",
                "Sperrfrist: Redebeginn",
                "Sperrfrist!",
                "Sous embargo",
                "Sous embargo jusqu'au 30 novembre 2026 à 6h",
                "Bajo embargo hasta el lunes",
                "Embargado hasta el lunes por la mañana",
                "Embargo fino alle 6 del 30 novembre",
                "Sob embargo até segunda-feira",
                "محظور النشر حتى 30 نوفمبر 2026",
                "محظور النشر",
                "NOT FOR RELEASE UNTIL THE END OF THE MEETING",
                "STRICTLY EMBARGOED: hold for release Sunday",
                "STRICTLY EMBARGOED — hold for release Sunday",
                "HOLD FOR SUNDAY RELEASE",
                "Embargo: hold for release Sunday",
                "Embargo: until the end of the press conference",
                "UNDER EMBARGO: Do not publish before Sunday evening",
                "EMBARGO: 5 FEB 2027 10:00 IST",
                "Sperrfrist bis 5.2.2027, 10 Uhr Ortszeit",
                "Unter Embargo: nicht vor Sonntag veröffentlichen",
                "EMBARGO STRICT : ne pas diffuser avant dimanche",
                "Embargo jusqu'au 5 février 2027 à 10h heure locale",
                "EMBARGADO: no publicar hasta el domingo",
                "Embargado hasta el 5 de febrero de 2027 a las 10:00 hora local",
                "SOB EMBARGO: não publicar antes de domingo",
                "Sob embargo até 5 de fevereiro de 2027, 10h (horário local)",
                "SOTTO EMBARGO: non pubblicare prima di domenica"
            })
    void aLineWithoutACertainTimeIsAnEmbargoToo(String line) {
        Embargoes.EmbargoLine found = read(line).orElseThrow();
        assertThat(found.embargo().until(NOW)).isEmpty();
        assertThat(found.lines()).isEqualTo(1);
    }

    @Test
    void anEmbargoThatMayBeATitleIsKeptInTheText() {
        Embargoes.EmbargoLine found = read("EMBARGO: FLEET TO STAY IN PORT").orElseThrow();
        assertThat(found.lines()).isZero();
    }

    /** The unknown words may mean anything, and an article may be published too late, but not too early. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Under embargo until 0001 hrs IST, 10 Feb 2027",
                "Embargo: 0001 hrs IST, 10 Feb 2027",
                "ATTENTION: NOT FOR RELEASE UNTIL 5 FEB 2027",
                "SPERRFRIST 5. Februar 2027, 10 Uhr - Frei für Samstagsausgaben",
                "解禁 2027年4月1日 午前5時",
                "【解禁日時】2027年4月1日午前5時",
                "באמברגו עד 5 בפברואר 2027",
                "禁发至2027年2月5日"
            })
    void aDayWithUnknownWordsIsAnEmbargo(String line) {
        assertThat(read(line))
                .hasValueSatisfying(
                        found -> assertThat(found.embargo().until(NOW)).isEmpty());
    }

    @Test
    void theTimeMayBeOnTheNextLine() {
        assertThat(read("EMBARGOED UNTIL", "0600 GMT NOV 30, 2026")).hasValueSatisfying(found -> {
            assertThat(found.embargo().until(NOW)).contains(Instant.parse("2026-11-30T06:00:00Z"));
            assertThat(found.lines()).isEqualTo(2);
        });
        assertThat(read("EMBARGOED FOR RELEASE 6 A.M. GMT", "MONDAY, NOV. 30, 2026"))
                .hasValueSatisfying(found ->
                        assertThat(found.embargo().until(NOW)).contains(Instant.parse("2026-11-30T06:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargo on oil lifted",
                "EMBARGO ON OIL LIFTED",
                "EMBARGOED OIL REACHES PORT DESPITE BAN",
                "Embargoed oil reaches port",
                "Embargo until 2030 planned by EU",
                "Embargo: what the oil ban means",
                "The embargo until Nov. 30 is too short, ministers say",
                "For release of hostages, talks resume",
                "For release on bail, he paid",
                "Hold the front page",
                "Hold for ransom, a ship waits",
                "Advance for cancer patients",
                "Sperrfrist für Impfstoffe aufgehoben",
                "Frei für alle",
                "Embargado hasta el cuello, el pueblo resiste",
                "Embargo hasta fin de año, piden los pescadores",
                "L'embargo sur le pétrole est levé",
                "Embargo sul petrolio revocato",
                "Not for the first time",
                "Sob embargo dos EUA, Cuba enfrenta apagões",
                "Con embargo de bienes, la fiscalía avanza",
                "Sotto embargo, l'isola resta senza luce",
                "الحظر على النفط ينتهي",
                "للنشر الفوري"
            })
    void aSentenceAboutAnEmbargoIsNotAnEmbargo(String line) {
        assertThat(read(line)).isEmpty();
    }

    /** The text after an embargo on the same line may be the title. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMBARGOED UNTIL 5 FEB 2027: Fjord story                    | Fjord story
            EMBARGOED UNTIL 5 FEB 2027 10:00 IST - Fjord story         | Fjord story
            Embargoed until 00:01 GMT 5 Feb 2027: Fjord story of 6 a.m. | Fjord story of 6 a.m.
            [EMBARGOED: 5 Feb 2027] Fjord story                        | Fjord story
            STRICTLY EMBARGOED: Fjord story                            | Fjord story
            Sperrfrist 5. Februar 2027: Fjordgeschichte                | Fjordgeschichte
            Sperrfrist: Fjord bleibt zu                                | Fjord bleibt zu
            SOUS EMBARGO JUSQU'AU 5 FÉVRIER 2027 : Histoire du fjord   | Histoire du fjord
            EMBARGADO HASTA EL 5 DE FEBRERO DE 2027: Historia de mar   | Historia de mar
            EMBARGADO ATÉ 5 DE FEVEREIRO DE 2027: História do mar      | História do mar
            EMBARGO FINO AL 5 FEBBRAIO 2027: Storia del mare           | Storia del mare
            EMBARGO: FLEET TO STAY IN PORT                             |
            EMBARGOED UNTIL: 0600 GMT NOV 30, 2026                     |
            Sperrfrist: Montag, 30. November 2026 - 10.00 Uhr MEZ      |
            """)
    void theTextAfterAnEmbargoIsReturned(String line, @Nullable String textAfter) {
        assertThat(read(line).map(Embargoes.EmbargoLine::textAfter)).isEqualTo(Optional.ofNullable(textAfter));
    }

    private Optional<Embargoes.EmbargoLine> read(String... text) {
        List<Line> lines =
                Arrays.stream(text).map(line -> new Line(1, line, false, null)).toList();
        return embargoes.read(lines, 0);
    }
}
