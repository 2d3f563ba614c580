package dateline.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    /** RFC 4180 §2: lines end with CR LF; commas, quotes and line ends are in quotes; a quote is doubled. */
    @Test
    void fieldsAreQuotedWhereTheyMustBe() {
        assertThat(new CsvTable("a", "b")
                        .row("plain", 12)
                        .row("x,y", "say \"z\"")
                        .row("two\nlines", ""))
                .hasToString("a,b\r\nplain,12\r\n\"x,y\",\"say \"\"z\"\"\"\r\n\"two\nlines\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aTextIsNoFormula(String text) {
        assertThat(new CsvTable("a").row(text).toString().substring(3)).matches("(?s)\"?'.*");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(new CsvTable("a").row(-5)).hasToString("a\r\n-5\r\n");
    }
}
