package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    @ParameterizedTest
    @EnumSource(Phrase.class)
    void everyLanguageHasEveryPhraseOfItsOwn(Phrase phrase) {
        for (String language : new String[] {"en", "fr", "ar"}) {
            Wording wording = Wording.in(language);
            assertThat(wording.language()).isEqualTo(language);
            assertThat(wording.of(phrase)).isNotBlank();
        }
        for (String language : new String[] {"fr", "ar"}) {
            ResourceBundle own = ResourceBundle.getBundle("dateline.page.phrases", Locale.forLanguageTag(language));
            assertThat(own.keySet()).contains(phrase.key());
        }
    }

    @ParameterizedTest
    @CsvSource({"ar-EG, ar, rtl", "fr-CA, fr, ltr", "de, en, ltr", "he, en, ltr", "und, en, ltr"})
    void aDialectHasItsLanguagesWordsAndAnUnknownLanguageEnglishOnes(String wanted, String language, String direction) {
        assertThat(Wording.in(wanted).language()).isEqualTo(language);
        assertThat(Wording.in(wanted).direction()).isEqualTo(direction);
    }
}
