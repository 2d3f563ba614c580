package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
    private final Bylines bylines =
            new Bylines(List.of("By", "Von", "Par", "Por", "بقلم", "מאת", "نویسنده", "Пише", "記者", "作者"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Jane Doe                                  | Jane Doe
            By The Associated Press                      | The Associated Press
            by Jane Doe and John Smith                   | Jane Doe; John Smith
            By Jane Doe, John Smith and Ann Lee          | Jane Doe; John Smith; Ann Lee
            By Jane Doe, Associated Press                | Jane Doe
            By Jane Doe and John Smith, Associated Press | Jane Doe; John Smith
            By Jane Doe, Staff Writer                    | Jane Doe
            By العربية الآن                              | العربية الآن
            بقلم أحمد علي                                | أحمد علي
            נועה ברקת מאת                                |
            מאת נועה ברקת                                | נועה ברקת
            نویسنده: لیلا فرهادی                         | لیلا فرهادی
            Von Jonas Petersen und Ute Behn              | Jonas Petersen; Ute Behn
            Par Camille Sorel et Idriss Benali           | Camille Sorel; Idriss Benali
            Por Santiago Ramón y Cajal                   | Santiago Ramón y Cajal
            Пише: Милица Јовановић                       | Милица Јовановић
            記者 田中葵                                   | 田中葵
            作者：李明、王雪                               | 李明; 王雪
            **By Jane Doe**                              | Jane Doe
            """)
    void aBylineNamesItsAuthors(String line, String authors) {
        List<String> found = bylines.read(new Line(2, line, false, null), KnownAgencies.ALL).stream()
                .flatMap(byline -> byline.authors().stream())
                .map(Author::name)
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(authors == null ? "" : authors);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday the water had reached the second floor.",
                "Bystanders said little",
                "By the time the firemen came to the old market hall near the river, and that was late, all the ninety stalls were gone"
            })
    void aSentenceIsNoByline(String line) {
        assertThat(bylines.read(new Line(2, line, false, null), KnownAgencies.ALL))
                .isEmpty();
    }

    @Test
    void anAgencyAfterTheNamesIsTheAgency() {
        Bylines.Byline byline = bylines.read(
                        new Line(2, "By Jane Doe, Associated Press", false, null), KnownAgencies.ALL)
                .orElseThrow();
        assertThat(byline.agency()).extracting(Agency::slug).isEqualTo("ap");
        assertThat(byline.printed()).isEqualTo("Jane Doe, Associated Press");
    }
}
