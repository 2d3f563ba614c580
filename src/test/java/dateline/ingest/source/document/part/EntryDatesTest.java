package dateline.ingest.source.document.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as feeds have them, in the forms of the specifications and in others. */
class EntryDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-27T10:00:00Z | 2026-11-27T10:00:00Z",
                "2026-11-27t10:00:00.123456+01:00 | 2026-11-27T09:00:00.123456Z",
                "Fri, 27 Nov 2026 10:00:00 GMT | 2026-11-27T10:00:00Z",
                "Fri, 27 Nov 2026 10:00:00 -0500 | 2026-11-27T15:00:00Z",
                "27 Nov 26 10:00 EST | 2026-11-27T15:00:00Z",
                "2026-11-27 10:00:00 +0000 | 2026-11-27T10:00:00Z",
                "2026-11-27 10:00:00+05:30 | 2026-11-27T04:30:00Z",
                "2026-11-27 10:00:00Z | 2026-11-27T10:00:00Z",
                "2026-11-27T05:00+0100 | 2026-11-27T04:00:00Z",
                "Fri, 27 Nov 2026 10:00:00 +05:30 | 2026-11-27T04:30:00Z",
                "Fri, 27 Nov 2026 18:00:00 GMT+0800 | 2026-11-27T10:00:00Z",
                "Fri,27 Nov 2026 10:00:00 EST | 2026-11-27T15:00:00Z",
                "Sun, 27 Sept 2026 10:00:00 GMT | 2026-09-27T10:00:00Z",
                "Fri, 27  Nov 2026 10:00:00 +0100 | 2026-11-27T09:00:00Z",
            })
    void aDateWithATimeZoneIsRead(String text, Instant time) {
        assertThat(EntryDates.of(text)).isEqualTo(time);
    }

    /** It may be that of the publisher, which is not known. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-27 20:05:11", "27/11/2026 10:00", "yesterday", "November 27, 2026"})
    void anotherTextIsNone(String text) {
        assertThat(EntryDates.of(text)).isNull();
    }
}
