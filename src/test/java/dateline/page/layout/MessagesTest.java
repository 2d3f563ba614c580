package dateline.page.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    @ParameterizedTest
    @EnumSource(Message.class)
    void everyLanguageHasEveryMessage(Message message) {
        for (String language : new String[] {"en", "fr", "ar"}) {
            Messages messages = Messages.forLanguage(language);
            assertThat(messages.language()).isEqualTo(language);
            assertThat(messages.of(message)).isNotBlank();
        }
        for (String language : new String[] {"fr", "ar"}) {
            ResourceBundle own = ResourceBundle.getBundle("dateline.page.messages", Locale.forLanguageTag(language));
            assertThat(own.keySet()).contains(message.key());
        }
    }

    @ParameterizedTest
    @CsvSource({"ar-EG, ar, rtl", "fr-CA, fr, ltr", "de, en, ltr", "he, en, ltr", "und, en, ltr"})
    void aDialectUsesItsLanguageAndAnUnknownLanguageEnglish(String wanted, String language, String direction) {
        assertThat(Messages.forLanguage(wanted).language()).isEqualTo(language);
        assertThat(Messages.forLanguage(wanted).direction()).isEqualTo(direction);
    }
}
