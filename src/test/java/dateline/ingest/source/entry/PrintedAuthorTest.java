package dateline.ingest.source.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Author;
import dateline.ingest.byline.Bylines;
import dateline.ingest.credit.KnownAgencies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What feeds have in the place of one author. */
class PrintedAuthorTest {
    private static final Bylines BYLINES = new Bylines(List.of("By", "Von"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe and John Roe | Jane Doe and John Roe | Jane Doe, John Roe",
                "Jane Doe, John Roe and Ann Lee | Jane Doe, John Roe and Ann Lee | Jane Doe, John Roe, Ann Lee",
                "By Jane Doe | Jane Doe | Jane Doe",
                "Von Jane Doe und John Roe | Jane Doe und John Roe | Jane Doe, John Roe",
                "JANE DOE | JANE DOE | Jane Doe",
                "By Jane Doe in Paris and John Roe in London | Jane Doe in Paris and John Roe in London | Jane Doe, John Roe",
            })
    void aBylineIsRead(String printed, String byline, String names) {
        Map<String, Object> fields = read(author(printed));
        assertThat(fields).containsEntry("byline", byline).doesNotContainKey("authors");
        assertThat(BYLINES.authors(byline, KnownAgencies.ALL))
                .extracting(Author::name)
                .containsExactlyElementsOf(Stream.of(names.split(", ")).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Doe",
                "Marks and Spencer",
                "Johnson & Johnson",
                "Health and Science Desk",
                "newsroom",
                "Staff",
                "Jane and John Doe",
                "Jane Doe and",
                "Santiago Ramón y Cajal",
                "admin",
                "This is not a name and neither is that"
            })
    void anotherTextStaysTheNameOfOneAuthor(String printed) {
        Map<String, Object> author = author(printed);
        assertThat(read(author)).isEqualTo(author(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Doe, Associated Press", "By JANE DOE, Associated Press"})
    void theAgencyOfABylineIsThatOfTheEntry(String printed) {
        assertThat(read(author(printed))).containsEntry("agency", "ap");
        Map<String, Object> other = author(printed);
        other.put("agency", "reuters");
        assertThat(read(other)).containsEntry("agency", "reuters");
    }

    /** Its terms hold, as for any other copy of the agency. */
    @ParameterizedTest
    @CsvSource({
        "Associated Press, ap",
        "The Associated Press, ap",
        "AP, ap",
        "Reuters, reuters",
        "AFP, afp",
        "dpa, dpa",
        "Agencia EFE, efe",
        "رويترز, reuters",
        "新华社, xinhua",
        "'AP, Reuters', ap",
        "AFP and Reuters, afp",
        "Reuters in Tokyo, reuters",
        "Von dpa und AFP, dpa",
        "FRANCE 24 avec AFP, afp",
        "jso/dpa/Reuters, dpa"
    })
    void anAgencyAloneIsTheAgencyOfTheEntry(String printed, String agency) {
        assertThat(read(author(printed))).containsEntry("agency", agency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "url"})
    void anAuthorOfWhomMoreIsKnownStays(String more) {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("authors", List.of(Map.of("name", "Jane Doe and John Roe", more, "https://example.org/")));
        assertThat(read(author)).containsKey("authors").doesNotContainKey("byline");
    }

    private static Map<String, Object> author(String name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("authors", List.of(Map.of("name", name)));
        return fields;
    }

    private static Map<String, Object> read(Map<String, Object> fields) {
        new PrintedAuthor(BYLINES, KnownAgencies.ALL).read(fields);
        return fields;
    }
}
