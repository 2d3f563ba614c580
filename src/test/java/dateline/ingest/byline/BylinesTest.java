package dateline.ingest.byline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.ingest.credit.KnownAgencies;
import dateline.ingest.document.DefaultPatterns;
import dateline.ingest.text.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {
    private final Bylines bylines = new Bylines(DefaultPatterns.bylines());

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
            By E.J. Marsh Jr.                            | E.J. Marsh Jr.
            By John Smith, Jr.                           | John Smith, Jr.
            By Jane Doe, M.D.                            | Jane Doe, M.D.
            By Jane Doe Ph.D.                            | Jane Doe Ph.D.
            By Jane Doe.                                 | Jane Doe
            By Jane Doe and John Smith.                  | Jane Doe; John Smith
            By Jane Doe, Political Editor                | Jane Doe
            By Jane Doe, AP Science Writer               | Jane Doe
            By JANE DOE, AP Science Writer               | Jane Doe
            By JANE DOE AP Sports Writer                 | Jane Doe
            By AP Science Writer Jane Doe                | Jane Doe
            By Jane Doe, Special Correspondent           | Jane Doe
            By Jane Doe, Political Editor, and John Roe, Staff Writer | Jane Doe; John Roe
            By Jane Doe and John Roe, Staff Writers      | Jane Doe; John Roe
            By Jane Doe, political editor of The Times   | Jane Doe
            By Jane Doe in Paris                         | Jane Doe
            By Jane Doe in Paris and John Roe in New York | Jane Doe; John Roe
            By Jane Doe, Berlin                          | Jane Doe
            By Jane Doe, New York                        | Jane Doe
            By Jane Doe, Nov. 23, 2026                   | Jane Doe
            By Jane Doe, 2026                            | Jane Doe
            By Jane Doe, November 2026                   | Jane Doe
            By Jane Doe for The Associated Press         | Jane Doe
            By Jane Doe, for The Associated Press        | Jane Doe
            By Jane Doe of The Times                     | Jane Doe
            By Jane Doe and John Roe, with reporting by Ann Lee | Jane Doe; John Roe
            By Jane Doe with John Roe                    | Jane Doe; John Roe
            By Jane Doe, as told to John Roe             | Jane Doe
            By Jane Doe Photographs by John Roe          | Jane Doe
            By Jane Doe jane@news.example                | Jane Doe
            By Jane Doe, @janedoe                        | Jane Doe
            By Jane Doe ｜ Reuters                       | Jane Doe
            By Jane Doe, Chicago Tribune                 | Jane Doe
            By Jane Doe/AP                               | Jane Doe
            By Jane Doe (AFP)                            | Jane Doe
            By Jane Doe Nov. 23, 2026                    | Jane Doe
            By Jane Doe, special to The Times            | Jane Doe
            By Jane Doe For The Associated Press         | Jane Doe
            By Jane Doe (Reuters) -                      | Jane Doe
            By BBC News                                  | BBC News
            Par notre envoyé spécial à Rome, Luc Bon     | Luc Bon
            Par Anne ROY et Luc DUPONT                   | Anne Roy; Luc Dupont
            By AP Staff                                  |
            By Reuters Staff                             |
            By Newsroom                                  |
            By Staff and wire reports                    |
            By Jane and John Doe                         | Jane and John Doe
            By Kim Jong Il van der Berg                  | Kim Jong Il van der Berg
            By April Jones                               | April Jones
            By William "Bill" Hogg                       | William "Bill" Hogg
            By Jane Doe, John Roe and Banksy             | Jane Doe; John Roe; Banksy
            Von Jana Kern, Korrespondentin in Paris      | Jana Kern
            Von Jana Kern und Max Roth, dpa              | Jana Kern; Max Roth
            Von Jana Kern, Berlin                        | Jana Kern
            Von Jana Kern aus Berlin                     | Jana Kern
            Von Redaktion                                |
            Par Camille Sorel, envoyée spéciale à Kiev   | Camille Sorel
            Par Camille Sorel à Paris                    | Camille Sorel
            Par La rédaction                             |
            Par Camille Sorel (avec AFP)                 | Camille Sorel
            Por Ana Ruiz, corresponsal en Londres        | Ana Ruiz
            Por Ana Ruiz en Madrid                       | Ana Ruiz
            Por Ana Ruiz y Juan Gil                      | Ana Ruiz; Juan Gil
            Por Ana Dias e Rui Sá                        | Ana Dias; Rui Sá
            Di Anna Riva e Ugo Neri                      | Anna Riva; Ugo Neri
            Di Anna Riva, corrispondente da Londra       | Anna Riva
            Door Anna de Wit en Jan Bos                  | Anna de Wit; Jan Bos
            Av Åsa Lund och Bo Ek                        | Åsa Lund; Bo Ek
            Written by Jane Doe                          | Jane Doe
            Автор: Анна Ли и Иван Ек                     | Анна Ли; Иван Ек
            بقلم أحمد علي وسارة حسن                      | أحمد علي; سارة حسن
            بقلم أحمد علي ووليد منصور                    | أحمد علي; وليد منصور
            بقلم أحمد علي وليد حسن                       | أحمد علي وليد حسن
            כתבו: נועה ברקת ודני כהן                     | נועה ברקת; דני כהן
            מאת נועה ברקת ודני כהן                       | נועה ברקת; דני כהן
            نویسنده: لیلا فرهادی و علی رضایی             | لیلا فرهادی; علی رضایی
            記者 田中葵、山本太郎                         | 田中葵; 山本太郎
            文／张三                                     | 张三
            本报记者 张三 李四 通讯员 王五                 | 张三; 李四; 王五
            记者 欧阳修 李四                              | 欧阳修; 李四
            記者 田中 太郎                                | 田中 太郎
            By Jane Doe in Deir al-Balah, Gaza Strip     | Jane Doe
            By Jane Doe in Ramallah, West Bank, and John Roe in Rome | Jane Doe; John Roe
            By PAUL O'NEIL-McDONALD, IAN MacLEOD and María-José de la Cruz / Special to the Times | Paul O'Neil-McDonald; Ian MacLeod; María-José de la Cruz
            By Jane Doe, KIM Min-ji and LEE Jae-yong     | Jane Doe; KIM Min-ji; LEE Jae-yong
            By Jane Doe, BBC Persian                     | Jane Doe
            By AFP in Paris and Kate Moore               | Kate Moore
            By Kate Moore and AFP in Paris               | Kate Moore
            De notre correspondante à Nice, Claire Petit | Claire Petit
            De notre envoyé spécial à Rome, Luc Bon      | Luc Bon
            Par notre envoyé spécial Luc Bon             | Luc Bon
            De nuestra corresponsal en Londres, Ana Ruiz | Ana Ruiz
            Dal nostro inviato Ugo Neri                  | Ugo Neri
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
                "By Friday the river had fallen two metres and the bridges",
                "By Friday",
                "By Monday Evening",
                "By Contrast",
                "By The Numbers",
                "By Popular Demand",
                "BY FRIDAY THE RIVER HAD FALLEN",
                "By Jane Austen's own account the house",
                "By “Any Means”",
                "By Jane Doe: the harbour",
                "By Jane Doe. The river fell",
                "By 2030 Europe",
                "By Land and Sea",
                "By Night in Chile",
                "By Lake Geneva",
                "Von Haus zu Haus",
                "By Reporter accounts that were false",
                "By Christmas",
                "By Andrew Carnegie Mellon said",
                "Par ailleurs",
                "Par Ailleurs",
                "Por ejemplo",
                "Por Ejemplo",
                "Por la tarde en Lisboa",
                "Von Anfang an",
                "Von Anfang An",
                "Von Berlin nach Paris",
                "Von der Leyen",
                "Da Roma a Milano",
                "Di Maio attacca il governo",
                "كتب الرئيس الفرنسي رسالة",
                "كتب أحمد إلى صديقه في القاهرة",
                "От Москвы до Владивостока",
                "De notre temps, Luc Bon",
                "De nuestra parte, Ana Ruiz",
                "Da nossa cidade",
                "By Jane Doe in Khan Younis, Nowhere Land",
                "By Jane Doe?",
                "By the time the firemen came to the old market hall near the river, and that was late, all the ninety stalls were gone"
            })
    void aSentenceIsNotAByline(String line) {
        assertThat(bylines.read(new Line(2, line, false, null), KnownAgencies.ALL))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By AP Staff                   | ap
            By Reuters Staff              | reuters
            By Jane Doe, AP Science Writer | ap
            By Jane Doe for The Associated Press | ap
            By Jane Doe (AFP)             | afp
            Von Jana Kern, dpa            | dpa
            Par Camille Sorel avec l'AFP  | afp
            By AFP in Paris and Kate Moore | afp
            """)
    void anAgencyNextToANameIsRecognised(String line, String agency) {
        assertThat(bylines.read(new Line(2, line, false, null), KnownAgencies.ALL)
                        .orElseThrow()
                        .agency())
                .extracting(Agency::slug)
                .isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By E.J. Marsh Jr.             | E.J. Marsh Jr.
            By Jane Doe, Political Editor | Jane Doe, Political Editor
            BY JANE DOE, in Paris         | JANE DOE, in Paris
            By Jane Doe.                  | Jane Doe
            By AFP in Paris and Kate Moore | AFP in Paris and Kate Moore
            De notre correspondante à Nice, Claire Petit | De notre correspondante à Nice, Claire Petit
            """)
    void theBylineIsKeptAsPrinted(String line, String printed) {
        assertThat(bylines.read(new Line(2, line, false, null), KnownAgencies.ALL)
                        .orElseThrow()
                        .printed())
                .isEqualTo(printed);
    }

    @Test
    void anEmailAddressInABylineBelongsToItsAuthor() {
        assertThat(bylines.authors("Jane Doe <jane@news.example> and John Roe", KnownAgencies.ALL))
                .containsExactly(new Author("Jane Doe", null, "jane@news.example"), Author.named("John Roe"));
    }

    /** A text that is given as a byline is always read as one; its first word is not part of a name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Banksy                        | Banksy
            Doe, Jane                     | Doe, Jane
            By Jane Doe                   | Jane Doe
            Jane Doe, Political Editor    | Jane Doe
            JANE DOE                      | Jane Doe
            The Associated Press          | The Associated Press
            """)
    void aGivenBylineNamesItsAuthors(String printed, String authors) {
        assertThat(bylines.authors(printed, KnownAgencies.ALL))
                .extracting(Author::name)
                .containsExactly(authors.split("; "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"By JANE DOE and", "By Jane Doe, John Roe &", "Von Hans Meier und"})
    void anUnfinishedListIsNotAByline(String line) {
        assertThat(bylines.read(new Line(2, line, false, null), KnownAgencies.ALL))
                .isEmpty();
    }

    @Test
    void aLineThatMayBeABylineIsDoubtful() {
        assertThat(bylines.isDoubtful(new Line(2, "By Friday the river", false, null), KnownAgencies.ALL))
                .isTrue();
        assertThat(bylines.isDoubtful(new Line(2, "By the river", false, null), KnownAgencies.ALL))
                .isFalse();
        assertThat(bylines.isDoubtful(new Line(2, "By Jane Doe", false, null), KnownAgencies.ALL))
                .isFalse();
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
