package dateline.ingest.byline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Author;
import dateline.ingest.document.ImportReport;
import dateline.ingest.document.ReadDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedBylineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "By JANE DOE and\nJOHN ROE",
                "By JANE DOE\nand JOHN ROE",
                "By JANE DOE,\nJOHN ROE",
                "By JANE DOE and\n\nJOHN ROE",
                "By\nJANE DOE and JOHN ROE",
                "By\n\nJANE DOE and\nJOHN ROE",
                "*By* **JANE DOE** *and*\n**JOHN ROE**",
                "By JANE DOE and\nJOHN ROE\nAssociated Press"
            })
    void aBylineMayHaveSeveralLines(String line) {
        ReadDocument document =
                ReadDocument.of("Fleet stays in port\n\n" + line + "\n\nLISBON, Portugal (AP) — The fleet stayed.");
        assertThat(document.found().authors()).extracting(Author::name).containsExactly("Jane Doe", "John Roe");
        assertThat(document.body()).isEqualTo("LISBON, Portugal (AP) — The fleet stayed.");
        assertThat(ReadDocument.of(line + "\n\nThe fleet stayed.").found().title())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Jane Doe and\n\nThe fleet stayed in port.",
                "By Jane Doe and\n## John Roe",
                "The book has these essays:\n\nBy Jane Doe",
                "书中有：\n\n作者：李明"
            })
    void aLineThatMayBeTextIsNotAByline(String text) {
        ReadDocument document = ReadDocument.of("Fleet stays in port\n\n" + text + "\n\nIt stayed.");
        assertThat(document.found().byline()).isNull();
        assertThat(document.body()).isEqualTo(text.replace("\n\n", "\n") + "\nIt stayed.");
        assertThat(document.report().missing())
                .extracting(ImportReport.Gap::what)
                .contains("byline");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            القاهرة - أحمد علي ومنى حسن | أحمد علي; منى حسن
            أحمد علي، منى حسن           | أحمد علي; منى حسن
            Иван Петров, Анна Сидорова  | Иван Петров; Анна Сидорова
            Иван Петров и Анна Сидорова | Иван Петров; Анна Сидорова
            """)
    void aLineOfOnlyNamesBelowTheTitleIsTheByline(String line, String authors) {
        ReadDocument document = ReadDocument.of("Fleet stays in port\n\n" + line + "\n\nIt stayed.");
        assertThat(document.found().byline()).isEqualTo(line);
        assertThat(document.found().authors()).extracting(Author::name).containsExactly(authors.split("; "));
        assertThat(document.body()).isEqualTo("It stayed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "القاهرة - دمشق وبيروت",
                "القاهرة - اجتماع طارئ",
                "أحمد علي يفوز بالجائزة",
                "Иван Петров",
                "Москва, Нижний Новгород",
                "Иван Петров, Нижний Новгород",
                "Иван Петров, Анна Сидорова."
            })
    void otherWordsBelowTheTitleAreText(String line) {
        ReadDocument document = ReadDocument.of("Fleet stays in port\n\n" + line + "\n\nIt stayed.");
        assertThat(document.found().byline()).isNull();
        assertThat(document.body()).isEqualTo(line + "\nIt stayed.");
    }

    @Test
    void aLineOfOnlyNamesElsewhereIsText() {
        assertThat(ReadDocument.of("Fleet\n\nIt stayed.\n\nИван Петров, Анна Сидорова\n\nIt did.")
                        .found()
                        .byline())
                .isNull();
        assertThat(ReadDocument.of("Fleet\n\nИван Петров, Анна Сидорова")
                        .found()
                        .byline())
                .isNull();
    }
}
