package dateline.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0600 GMT NOV 30, 2026                                  | 2026-11-30T06:00:00Z
            00:01 GMT, Monday 30 November 2026                     | 2026-11-30T00:01:00Z
            9 A.M. ET, MONDAY, NOV. 30, 2026                       | 2026-11-30T14:00:00Z
            9:30 p.m. EDT on July 4, 2027                          | 2027-07-05T01:30:00Z
            noon EST Nov. 30, 2026                                 | 2026-11-30T17:00:00Z
            12:01 a.m. PST Dec. 1, 2026                            | 2026-12-01T08:01:00Z
            11/30/2026 6 AM GMT                                    | 2026-11-30T06:00:00Z
            2026-11-30T06:00:00Z                                   | 2026-11-30T06:00:00Z
            2026-11-30T06:00+02:00                                 | 2026-11-30T04:00:00Z
            2026-11-30 06:00 UTC                                   | 2026-11-30T06:00:00Z
            06:00 (GMT+2) on 30 November 2026                      | 2026-11-30T04:00:00Z
            Thursday, 1 July 2027 at 11.00 hrs BST                 | 2027-07-01T10:00:00Z
            Montag, 30. November 2026, 10.00 Uhr MEZ               | 2026-11-30T09:00:00Z
            30.11.2026, 10 Uhr (MEZ)                               | 2026-11-30T09:00:00Z
            1. März 2027, 18:30 Uhr MEZ                            | 2027-03-01T17:30:00Z
            au lundi 30 novembre 2026 à 6h00 (heure de Paris)      | 2026-11-30T05:00:00Z
            le 1er décembre 2026 à 18 h 30 GMT                     | 2026-12-01T18:30:00Z
            el lunes 30 de noviembre de 2026 a las 06:00 horas GMT | 2026-11-30T06:00:00Z
            às 6h de 30 de novembro de 2026 (hora de Lisboa)       | 2026-11-30T06:00:00Z
            alle 6 del 30 novembre 2026, ora italiana              | 2026-11-30T05:00:00Z
            الساعة 10:00 بتوقيت غرينتش يوم الاثنين 30 نوفمبر 2026   | 2026-11-30T10:00:00Z
            ٣٠ نوفمبر ٢٠٢٦ الساعة ٦:٠٠ مساء بتوقيت غرينتش           | 2026-11-30T18:00:00Z
            30 تشرين الثاني 2026 الساعة 6 بتوقيت غرينتش             | 2026-11-30T06:00:00Z
            30 ноября 2026 года 10:00 мск                          | 2026-11-30T07:00:00Z
            2026年11月30日 06:00 JST                                 | 2026-11-29T21:00:00Z
            0600 GMT Nov. 30                                       | 2026-11-30T06:00:00Z
            0600 GMT Jan. 3                                        | 2027-01-03T06:00:00Z
            """)
    void aCompleteTimeIsRead(String printed, Instant moment) {
        PrintedTime read = PrintedTimes.read(printed);
        assertThat(read.instant(NOW)).contains(moment);
        assertThat(read.isAlone()).as("%s", read.rest()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nov. 30, 2026",
                "6 AM Nov. 30, 2026",
                "06:00 local time Nov. 30, 2026",
                "06:00 CST Nov. 30, 2026",
                "06:00 IST Nov. 30, 2026",
                "6 AM GMT",
                "6 AM GMT Monday",
                "6 AM GMT 11/12/2026",
                "6 AM GMT, Tuesday, Nov. 30, 2026",
                "6 AM GMT Feb. 30, 2027",
                "0600 GMT July 1",
                "midnight GMT Nov. 30, 2026",
                "25:00 GMT Nov. 30, 2026",
                "the end of the speech",
                ""
            })
    void anAmbiguousTimeIsNotRead(String printed) {
        assertThat(PrintedTimes.read(printed).instant(NOW)).isEmpty();
    }

    @Test
    void aTimeWithoutAZoneHasTheZoneOfThePublication() {
        PrintedTime read = PrintedTimes.read("Montag, 30. November 2026, 10.00 Uhr");
        assertThat(read.instant(NOW)).isEmpty();
        assertThat(read.withDefaultZone(ZoneId.of("Europe/Berlin")).instant(NOW))
                .contains(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void anUnknownZoneIsNotReplacedByThatOfThePublication() {
        PrintedTime read = PrintedTimes.read("06:00 CST Nov. 30, 2026");
        assertThat(read.withDefaultZone(ZoneId.of("Europe/Berlin")).instant(NOW))
                .isEmpty();
    }

    @Test
    void otherWordsAreReturnedSeparately() {
        assertThat(PrintedTimes.read("until 2030 planned by EU").rest()).containsExactly("2030", "planned", "eu");
        assertThat(PrintedTimes.read("until 2030 planned by EU").hasDayOrTime()).isFalse();
    }
}
