package dateline.ingest.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.attribution.Contributor;
import dateline.ingest.credit.CreditTable;
import dateline.ingest.credit.KnownAgencies;
import dateline.ingest.text.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContributorLinesTest {
    private static final ContributorLines READER = new ContributorLines(CreditTable.shipped(), KnownAgencies.ALL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Associated Press writer Ann Lee in Dublin contributed to this report.              | Ann Lee, Associated Press
            Associated Press writers Ann Lee in Dublin, Bo Ek in Oslo and Cy Roy contributed to this report. | Ann Lee, Associated Press; Bo Ek, Associated Press; Cy Roy, Associated Press
            AP journalist Ann Lee contributed to this report from Dublin.                      | Ann Lee, Associated Press
            Kim reported from Seoul. Associated Press writer Ann Lee in Dublin contributed to this report. | Kim; Ann Lee, Associated Press
            Ann Lee reported from Dublin and Oslo.                                             | Ann Lee
            Associated Press writers Ann Poe in Deir al-Balah, Gaza Strip, Bob Roe in Paris and Cy Doe in Rome contributed to this report. | Ann Poe, Associated Press; Bob Roe, Associated Press; Cy Doe, Associated Press
            Associated Press writers Ann Poe in Deir al-Balah, Gaza Strip and Bob Roe in Paris contributed. | Ann Poe, Associated Press; Bob Roe, Associated Press
            Associated Press writers Ann Poe in Portland, Oregon, Bob Roe in Paris and Cy Doe in Rome contributed. | Ann Poe, Associated Press; Bob Roe, Associated Press; Cy Doe, Associated Press
            Associated Press writers Ann Poe in Kyiv, Ukraine, and Bob Roe in Paris contributed. | Ann Poe, Associated Press; Bob Roe, Associated Press
            Associated Press writers Ann Poe in Riyadh, Saudi Arabia, Bob Roe in Cape Town, South Africa, and Cy Doe contributed. | Ann Poe, Associated Press; Bob Roe, Associated Press; Cy Doe, Associated Press
            Les journalistes de l’AFP Anne Roy à Belfast, Royaume-Uni, et Luc Bon à Prague, République tchèque, ont contribué à cet article. | Anne Roy, Agence France-Presse; Luc Bon, Agence France-Presse
            Bob Roe reported from Paris and Cy Doe from Berlin.                                | Bob Roe; Cy Doe
            Bob Roe reported from Paris, Ann Lee from San Juan, Puerto Rico, and Cy Doe from Berlin. | Bob Roe; Ann Lee; Cy Doe
            Roe reported from Paris and Doe from Berlin.                                       | Roe; Doe
            Ann Lee reported from San Francisco and Palo Alto.                                 | Ann Lee
            Ann Lee contributed to this report from the United Nations and Bo Ek from Oslo.    | Ann Lee; Bo Ek
            Ana Ruiz reportó desde Quito y Juan Gil desde Lima.                                | Ana Ruiz; Juan Gil
            Anne Roy a contribué à cet article depuis Paris et Luc Bon depuis Lyon.            | Anne Roy; Luc Bon
            Mit Material von dpa und Reuters.                                                  | Deutsche Presse-Agentur; Reuters
            (mit dpa)                                                                          | Deutsche Presse-Agentur
            Avec AFP                                                                           | Agence France-Presse
            (Avec l’AFP)                                                                       | Agence France-Presse
            (con EFE)                                                                          | Agencia EFE
            (with AFP and Reuters)                                                             | Agence France-Presse; Reuters
            Con información de EFE                                                             | Agencia EFE
            Com informações da Lusa                                                            | Lusa
            The Harbour Times reporter Ann Lee contributed.                                    | Ann Lee, Harbour Times
            Associated Press writers Ann Poe in Rome; Bob Roe in Paris; and Cy Doe in Berlin contributed. | Ann Poe, Associated Press; Bob Roe, Associated Press; Cy Doe, Associated Press
            Keath reported from Jerusalem. Associated Press writers Wafaa Shurafa in Deir al-Balah, Gaza Strip; Josef Federman in Jerusalem; and Edith M. Lederer at the United Nations contributed. | Keath; Wafaa Shurafa, Associated Press; Josef Federman, Associated Press; Edith M. Lederer, Associated Press
            Ann Lee contributed reporting.                                                     | Ann Lee
            Additional reporting by Ann Lee and Bo Ek.                                         | Ann Lee; Bo Ek
            ساهمت الكاتبة في وكالة أسوشيتد برس، إيما باروز، في إعداد هذا التقرير.                 | إيما باروز, Associated Press
            ساهم في إعداد هذا التقرير أحمد علي من وكالة رويترز.                                  | أحمد علي, Reuters
            شاركت الصحفية ليلى حسن في كتابة هذا التقرير                                         | ليلى حسن
            La journaliste de l'AFP Anne Roy a contribué à cet article.                        | Anne Roy, Agence France-Presse
            Anna Kern hat zu diesem Bericht beigetragen.                                       | Anna Kern
            Doe reported from Porto. Associated Press writers Ann Lee in Oslo and Bo Ek in Rome contributed to this report. | Doe; Ann Lee, Associated Press; Bo Ek, Associated Press
            Associated Press writers Ann Lee in Albany, New York, Bo Ek in Oslo, Norway, and Cy Roy in Washington, D.C., contributed. | Ann Lee, Associated Press; Bo Ek, Associated Press; Cy Roy, Associated Press
            AP Science Writer Ann Lee in Dublin and AP video journalist Bo Ek in Rome contributed to this report. | Ann Lee, Associated Press; Bo Ek, Associated Press
            Associated Press journalists Ann Lee and Bo Ek in Rome, and video journalist Cy Roy in Kyiv, contributed. | Ann Lee, Associated Press; Bo Ek, Associated Press; Cy Roy, Associated Press
            Ann Lee of Reuters and Bo Ek of The Associated Press contributed to this report.   | Ann Lee, Reuters; Bo Ek, Associated Press
            Ann Lee and staff writer Bo Ek contributed to this report.                         | Ann Lee; Bo Ek
            Staff writer Ann Lee contributed to this report.                                   | Ann Lee
            ANN McKAY contributed to this report.                                              | Ann McKay
            Doe and Roe reported from Porto.                                                   | Doe; Roe
            Ann Lee contributed reporting from Dublin.                                         | Ann Lee
            This story was reported by Ann Lee and written by Bo Ek.                           | Ann Lee; Bo Ek
            With reporting by Ann Lee in Oslo.                                                 | Ann Lee
            With files from The Canadian Press and Reuters                                     | Canadian Press; Reuters
            The Associated Press contributed to this report.                                   | Associated Press
            (Associated Press writer Ann Lee contributed to this report.)                      | Ann Lee, Associated Press
            Ann <i>Lee</i> contributed to this report.                                         | Ann Lee
            *Ann Lee contributed to this report.*                                              | Ann Lee
            Avec la contribution de Anne Roy et Luc Bon à Paris                                | Anne Roy; Luc Bon
            Les journalistes de l’AFP Anne Roy à Paris et Luc Bon à Lyon ont contribué à cet article. | Anne Roy, Agence France-Presse; Luc Bon, Agence France-Presse
            Ont contribué à cet article : Anne Roy, Luc Bon.                                   | Anne Roy; Luc Bon
            (avec AFP et Reuters)                                                              | Agence France-Presse; Reuters
            Mit Material von dpa                                                               | Deutsche Presse-Agentur
            Mit Material von AFP und dpa.                                                      | Agence France-Presse; Deutsche Presse-Agentur
            Mitarbeit: Anna Kern, Jan Roth                                                     | Anna Kern; Jan Roth
            Unter Mitarbeit von Anna Kern                                                      | Anna Kern
            AP-Journalistin Anna Kern in Berlin trug zu diesem Bericht bei.                    | Anna Kern, Associated Press
            Con la colaboración de Ana Ruiz y Juan Gil                                         | Ana Ruiz; Juan Gil
            Con información de AFP y Reuters.                                                  | Agence France-Presse; Reuters
            La periodista de The Associated Press Ana Ruiz en Madrid contribuyó a este despacho. | Ana Ruiz, Associated Press
            Ana Ruiz colaboró con este reportaje desde Quito.                                  | Ana Ruiz
            En este reportaje colaboró Ana Ruiz.                                               | Ana Ruiz
            Com informações da Reuters.                                                        | Reuters
            Com a colaboração de Ana Dias e Rui Sá                                             | Ana Dias; Rui Sá
            Colaborou Ana Dias, de Brasília                                                    | Ana Dias
            Ha collaborato Anna Riva da Milano.                                                | Anna Riva
            Con il contributo di Anna Riva e Ugo Neri                                          | Anna Riva; Ugo Neri
            Bijdrage van Anna de Wit en Jan Bos                                                | Anna de Wit; Jan Bos
            Anna de Wit heeft aan dit artikel meegewerkt.                                      | Anna de Wit
            Med bidrag från Åsa Lund och Bo Ek                                                 | Åsa Lund; Bo Ek
            ساهم في هذا التقرير أحمد علي وسارة حسن                                              | أحمد علي; سارة حسن
            ساهم في هذا التقرير أحمد علي ووليد حسن من رويترز                                     | أحمد علي, Reuters; وليد حسن, Reuters
            بمشاركة أحمد علي                                                                   | أحمد علي
            דני לוי ונועה ברקת השתתפו בהכנת הכתבה.                                             | דני לוי; נועה ברקת
            השתתפו בהכנת הידיעה: דני לוי ו-נועה ברקת                                           | דני לוי; נועה ברקת
            При участии Анны Ли и Ивана Ека                                                    | Анны Ли; Ивана Ека
            В подготовке материала участвовала Анна Ли.                                        | Анна Ли
            لیلا فرهادی در تهیه این گزارش همکاری کرد.                                          | لیلا فرهادی
            با همکاری لیلا فرهادی و علی رضایی                                                  | لیلا فرهادی; علی رضایی
            参与采写：李明、王雪                                                                | 李明; 王雪
            取材協力：田中葵、山本太郎                                                           | 田中葵; 山本太郎
            """)
    void aLineAfterTheRuleNamesContributors(String line, String names) {
        assertThat(read(line)).extracting(Contributor::line).containsExactly(names.split("; "));
    }

    @Test
    void creditsOfReutersHaveRoles() {
        assertThat(read("(Reporting by Ann Lee in Hull and Bo Ek; Additional reporting by Cy Roy; Editing by Di Fox)"))
                .containsExactly(
                        new Contributor("Ann Lee", "reporting", null),
                        new Contributor("Bo Ek", "reporting", null),
                        new Contributor("Cy Roy", "additional reporting", null),
                        new Contributor("Di Fox", "editing", null));
    }

    @Test
    void frenchAndArabicCreditsHaveTheSameRoles() {
        assertThat(read("(Reportage de Anne Roy, édité par Luc Bon)"))
                .containsExactly(
                        new Contributor("Anne Roy", "reporting", null), new Contributor("Luc Bon", "editing", null));
        assertThat(read("(إعداد أحمد علي للنشرة العربية - تحرير ليلى حسن)"))
                .containsExactly(
                        new Contributor("أحمد علي", "reporting", null), new Contributor("ليلى حسن", "editing", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (Reporting by Ann Lee in Hull and Bo Ek in Oslo; Additional reporting by Cy Roy; Writing by Di Fox; Editing by Ed Poe and Flo Day) | Ann Lee: reporting; Bo Ek: reporting; Cy Roy: additional reporting; Di Fox: writing; Ed Poe: editing; Flo Day: editing
            Reporting by Ann Lee; Editing by Bo Ek                         | Ann Lee: reporting; Bo Ek: editing
            (Reporting by Ann Lee, editing by Bo Ek)                       | Ann Lee: reporting; Bo Ek: editing
            Reporting by Ann Lee Writing by Bo Ek Editing by Cy Roy        | Ann Lee: reporting; Bo Ek: writing; Cy Roy: editing
            (Reporting and writing by Ann Lee; editing in Rome by Bo Ek)   | Ann Lee: reporting and writing; Bo Ek: editing
            Additional reporting by Ann Lee.                               | Ann Lee: additional reporting
            Translated by Ann Lee                                          | Ann Lee: translation
            (Reportage Anne Roy, version française Luc Bon, édité par Zoé Lys) | Anne Roy: reporting; Luc Bon: translation; Zoé Lys: editing
            (Reportage Marie Petit, avec la contribution de Luc Roy à Paris, édité par Jean Durand) | Marie Petit: reporting; Luc Roy: null; Jean Durand: editing
            (Reporting by Ann Lee, with contributions from Bo Ek in Oslo, editing by Cy Roy) | Ann Lee: reporting; Bo Ek: null; Cy Roy: editing
            (Bericht von Anna Kern, unter Mitarbeit von Jan Roth)          | Anna Kern: reporting; Jan Roth: null
            (Reporte de Ana Ruiz; Editado por Juan Gil; traducido por Eva Paz) | Ana Ruiz: reporting; Juan Gil: editing; Eva Paz: translation
            (Bericht von Anna Kern, redigiert von Jan Roth)                | Anna Kern: reporting; Jan Roth: editing
            (Reportagem de Ana Dias; Edição de Rui Sá)                     | Ana Dias: reporting; Rui Sá: editing
            (Tradotto da Anna Riva, editing Ugo Neri)                      | Anna Riva: translation; Ugo Neri: editing
            (تغطية صحفية أحمد علي - إعداد سارة حسن للنشرة العربية - تحرير ليلى نور) | أحمد علي: reporting; سارة حسن: reporting; ليلى نور: editing
            （翻訳：田中葵 編集：山本太郎）                                  | 田中葵: translation; 山本太郎: editing
            （编辑：李明）                                                  | 李明: editing
            """)
    void aRoleHasOneNameInAllLanguages(String line, String roles) {
        assertThat(read(line)).extracting(who -> who.name() + ": " + who.role()).containsExactly(roles.split("; "));
    }

    /** Sentences with the same verbs that are not credits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Bell and Carl Moe contributed to this report by the United Nations on famine.",
                "Anna Bell contributed to this report, which the ministry paid for.",
                "Anna Bell reported from Paris for years on the fleet.",
                "Anna Bell of the university contributed to the study.",
                "Marie Petit a participé à la réunion de Paris.",
                "Avec Jean Dupont et Marie Petit.",
                "Mit Anna Kern",
                "Con Ana Ruiz",
                "Ana Ruiz colaboró con la policía.",
                "Ana Dias colaborou com a polícia.",
                "Anna Riva ha collaborato con la polizia.",
                "Anna de Wit droeg bij aan dit succes.",
                "Anna Nowak przyczyniła się do sukcesu.",
                "Иван Петров участвовал в войне.",
                "Иван Петров помогал детям.",
                "ساهم أحمد علي في تحرير المدينة",
                "ساهم في فوز الفريق محمد صلاح",
                "Mit Agenturmaterial",
                // The second name may be a region or a person.
                "Associated Press writers Ann Lee in Khan Younis, Nowhere Land, Bob Roe in Paris contributed.",
                "Bob Roe reported from Paris, Ann Lee and Cy Doe from Berlin."
            })
    void aSentenceIsNotAContributorLine(String line) {
        assertThat(READER.readWhole(line(line))).isEmpty();
    }

    @Test
    void anUncertainNameIsNotAContributor() {
        ContributorLines.CreditLine named = READER.read(
                        line("AP writers Ann Lee in Khan Younis, Nowhere Land, Bob Roe in Paris contributed."))
                .orElseThrow();
        assertThat(named.contributors()).extracting(Contributor::name).containsExactly("Ann Lee", "Bob Roe");
        assertThat(named.certain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(This story was updated at noon)",
                "Follow our coverage at example.org",
                "He left.",
                "Follow AP's coverage of the Atlantic at https://apnews.example/atlantic",
                "AP's climate coverage receives support from several private foundations.",
                "The Associated Press is solely responsible for all content.",
                "This story has been corrected to show that Ann Lee contributed to the study.",
                "Correction: Ann Lee contributed to an earlier version.",
                "Police contributed to the search.",
                "The money contributed to the crisis.",
                "ab/cd/ef",
                "jdy-pta/ev",
                "Ann Lee"
            })
    void anotherLineNamesNoContributors(String line) {
        assertThat(READER.read(line(line))).isEmpty();
    }

    private static List<Contributor> read(String text) {
        return READER.read(line(text)).orElseThrow().contributors();
    }

    private static Line line(String text) {
        return new Line(40, text, false, null);
    }
}
