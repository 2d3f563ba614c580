package dateline.feed.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Dateline;
import dateline.feed.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDatelineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LISBON, Portugal       | <p>LISBON, Portugal (AP) — The fleet stayed.</p>
            LISBON, Portugal       | <p><strong>Lisbon</strong>, Portugal (AP) – The fleet stayed.</p>
            Lisbon                 | <p><b>LISBON (AP)</b> — The fleet stayed.</p>
            LISBON                 | <p>LISBON, Portugal (AP) — The fleet stayed.</p>
            LISBON, Portugal       | <p>LISBON (AP) — The fleet stayed.</p>
            LISBON (AP)            | <p>LISBON (AP) — The fleet stayed.</p>
            LISBON (AP) —          | <p>Lisbon (AP) &mdash; The fleet stayed.</p>
            LISBON                 | <p>LISBON — The fleet stayed.</p>
            LISBON, Nov 24         | <p>LISBON, Nov. 24, 2026 (Reuters) - The fleet stayed.</p>
            LISBON, Nov. 24, 2026  | <p>LISBON, Nov. 24, 2026 /PRNewswire/ -- The fleet stayed.</p>
            ROMA, 24 NOV           | <p>(ANSA) - ROMA, 24 NOV - Il ponte</p>
            LISBON                 | <figure><img src="a"><figcaption>A ship</figcaption></figure><p>LISBON (AP) — The fleet.</p>
            LISBON                 | <p>Crews wait for better weather.</p><p>LISBON (AP) — The fleet.</p>
            SANT'ANNA & CO         | <p>SANT’ANNA &amp; CO (AP) — The fleet.</p>
            東京                    | <p>【東京AP】政府は</p>
            سيول، كوريا الجنوبية    | <p>سيول، كوريا الجنوبية (أسوشيتد برس) — وصل</p>
            """)
    void aBodyThatBeginsWithTheDatelineDoesNotGetItAgain(String dateline, String body) {
        assertThat(of(dateline).isIn(body)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LISBON   | <p>The fleet stayed in LISBON — for now.</p>
            Lisbon   | <p>Lisbon is calling, he said.</p>
            Lisbon   | <p>Lisbon, he said, is calling.</p>
            LISBON   | <p>LISBONNE (AP) — Text</p>
            LISBON   | <p>PORTO (AP) — The fleet left LISBON (Portugal).</p>
            LISBON   | <p>Text.</p>
            """)
    void aBodyThatOnlyMentionsThePlaceGetsTheDateline(String dateline, String body) {
        assertThat(of(dateline).isIn(body)).isFalse();
    }

    @Test
    void theAgencysMarkIsPrintedOnce() {
        assertThat(of("LISBON").prefix()).isEqualTo("LISBON (AP) — ");
        assertThat(of("LISBON (AP)").prefix()).isEqualTo("LISBON (AP) — ");
        assertThat(of("LISBON (AP) —").prefix()).isEqualTo("LISBON (AP) — ");
    }

    private static PrintedDateline of(String dateline) {
        return new PrintedDateline(new Dateline(dateline, null, null, null), Examples.AP);
    }
}
