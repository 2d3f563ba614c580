package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void theLanguageIsToldWithItsScriptWhereTwoAreInUse(String language, String text) {
        assertThat(languages.of(text)).contains(language);
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
    void aShortTextIsInTheFirstLikelyLanguageOfItsLetters(String text, String likely, String language) {
        assertThat(languages.assumed(text, List.of(likely.split(",")))).isEqualTo(Optional.ofNullable(language));
    }

    @Test
    void aFewLettersAreNotEnough() {
        assertThat(languages.of("Oslo 12:30")).isEmpty();
    }
}
