package dateline.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLanguageTest {
    private final TextLanguage languages = new TextLanguage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar      | وصل وزير الدفاع إلى العاصمة يوم الجمعة لبحث التعاون بين البلدين
            fa      | مجلس شورای اسلامی روز دوشنبه بودجهٔ جدید را پس از بحث طولانی تصویب کرد
            he      | הכנסת אישרה ביום שני את התקציב החדש לאחר דיון ארוך
            en      | The parliament voted on Monday to approve the new budget after a long debate.
            fr      | Le parlement a voté lundi le nouveau budget après un long débat.
            de      | Der Bundestag hat am Montag nach langer Debatte den neuen Haushalt beschlossen.
            ja      | 国会は月曜日、長い議論の末に新しい予算案を承認した。首相は会見で感謝を述べた。
            zh      | 国务院总理周一出席会议并发表讲话，强调要继续推进改革开放和现代化建设。
            sr-Cyrl | Скупштина је у понедељак усвојила нови буџет после дуге расправе посланика
            """)
    void theLanguageIsFoundWithItsScriptIfThereAreTwo(String language, String text) {
        assertThat(languages.of(text, List.of())).contains(language);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Oslo 12:30  | de         | de
            Oslo 12:30  | ar,fr      | fr
            12:30       | ar,fr      | ar
            سيول        | en,ar      | ar
            سيول        | en         |
            東京         | ja         | ja
            東京         | en,zh-Hant | zh-Hant
            서울         | ko         | ko
            Београд     | sr         | sr-Cyrl
            Beograd     | sr         | sr-Latn
            Београд     | en         |
            Oslo        | und        | und
            Oslo        | en-Xxxx    |
            """)
    void aShortTextHasTheFirstLikelyLanguageOfItsScript(String text, String likely, String language) {
        assertThat(languages.mostLikely(text, List.of(likely.split(",")))).isEqualTo(Optional.ofNullable(language));
    }

    @Test
    void aFewLettersAreNotEnough() {
        assertThat(languages.of("Oslo 12:30", List.of("en"))).isEmpty();
    }

    /** A guess from a short text does not override the language of the section or the publication. */
    @ParameterizedTest(name = "{0} among {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            A strike at the port began.                     | en    | en
            The fleet stayed in port.                       | en    | en
            The fleet stayed in port.                       | en-GB | en
            A strike at the port began.                     | de,en | de
            En streik i havnen begynte i dag.               | no,en | no
            Streiken i havna begynte mandag, sier politiet. | no,en | no
            Ein Streik im Hafen begann.                     | de,en | de
            Une grève au port a commencé.                   | fr,en | fr
            Une grève a commencé lundi au port du Havre.    | en    | fr
            En streik i havnen begynte i dag.               | en    | nb
            بدأ إضراب في الميناء اليوم                       | en    | ar
            بدأ إضراب في الميناء اليوم                       | ar,en | ar
            השביתה בנמל החלה                                | en    | he
            השביתה בנמל החלה ביום שני בבוקר                 | he    | he
            Забастовка в порту началась.                    | ru,en | ru
            Забастовка в порту началась.                    | uk,en | uk
            港のストライキが始まった                           | en    | ja
            港のストライキが月曜日の朝に始まったと警察が発表した。 | zh,en | ja
            港口罢工周一开始。                                | zh,en | zh
            """)
    void aShortTextHasALikelyLanguageUnlessThatIsClearlyWrong(String text, String likely, String language) {
        List<String> tags = List.of(likely.split(","));
        assertThat(languages.of(text, tags).or(() -> languages.mostLikely(text, tags)))
                .contains(language);
    }

    /** The script decides: none of these short texts is English. */
    @ParameterizedTest
    @ValueSource(strings = {"إضراب", "שביתה", "Забастовка", "港口", "ストライキ", "파업", "Απεργία"})
    void aTextInAnotherScriptIsNotEnglish(String text) {
        assertThat(languages.mostLikely(text, List.of("en"))).isEmpty();
        assertThat(languages.of(text, List.of("en"))).isNotEqualTo(Optional.of("en"));
    }

    @Test
    void withoutALanguageOfThePublicationTheTextDecides() {
        assertThat(languages.of("Ein Streik im Hafen begann.", List.of("und"))).contains("de");
    }
}
