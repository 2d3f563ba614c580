package dateline.page.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final Instant AFTERNOON = Instant.parse("2026-06-18T14:05:00Z");

    /** All kinds of spaces of CLDR are written as ordinary spaces here. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            en      | June 18, 2026     | June 18, 2026, 2:05 PM UTC
            en-GB   | 18 June 2026      | 18 June 2026, 14:05 UTC
            fr      | 18 juin 2026      | 18 juin 2026 14:05 UTC
            de      | 18. Juni 2026     | 18. Juni 2026, 14:05 UTC
            ar-EG   | ١٨ يونيو ٢٠٢٦     | ١٨ يونيو ٢٠٢٦، ٢:٠٥ م UTC
            ar      | 18 يونيو 2026     | 18 يونيو 2026، 2:05 م UTC
            fa      | ۱۸ ژوئن ۲۰۲۶      | ۱۸ ژوئن ۲۰۲۶، ۱۴:۰۵ UTC
            he      | 18 ביוני 2026     | 18 ביוני 2026, 14:05 UTC
            ja      | 2026年6月18日      | 2026年6月18日 14:05 UTC
            zh      | 2026年6月18日      | 2026年6月18日 14:05 UTC
            sr      | 18. јун 2026.     | 18. јун 2026. 14:05 UTC
            sr-Latn | 18. jun 2026.     | 18. jun 2026. 14:05 UTC
            ru      | 18 июня 2026 г.   | 18 июня 2026 г., 14:05 UTC
            bn      | ১৮ জুন, ২০২৬      | ১৮ জুন, ২০২৬ ২:০৫ PM UTC
            """)
    void aTimeIsWrittenInTheLanguageAndItsDigits(String language, String day, String minute) {
        Calendar calendar = Calendar.of(language, "en");
        assertThat(plain(calendar.day(AFTERNOON))).isEqualTo(day);
        assertThat(plain(calendar.minute(AFTERNOON))).isEqualTo(minute);
        assertThat(calendar.language()).isEqualTo(language);
    }

    @Test
    void aPageWithoutALanguageHasDatesInThatOfThePublication() {
        Calendar calendar = Calendar.of("und", "fr");
        assertThat(calendar.language()).isEqualTo("fr");
        assertThat(calendar.day(AFTERNOON)).isEqualTo("18 juin 2026");
    }

    @Test
    void theTimeOfDayIsShownOnlyForTheGivenDay() {
        Calendar calendar = Calendar.of("fr", "en");
        assertThat(calendar.minuteOn(LocalDate.of(2026, 6, 18), AFTERNOON)).isEqualTo("18 juin 2026 14:05 UTC");
        assertThat(calendar.minuteOn(LocalDate.of(2026, 6, 19), AFTERNOON)).isEqualTo("18 juin 2026");
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Z}", " ").replace("\u200f", "");
    }
}
