package dateline.page.layout;

import dateline.attribution.Direction;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The interface's words in one language; English where it does not speak the language that is wanted. */
public final class Messages {
    private static final ResourceBundle.Control NEVER_THE_MACHINES_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle phrases;

    private Messages(ResourceBundle phrases) {
        this.phrases = phrases;
    }

    /** The words in a language, or else in English. */
    public static Messages in(String language) {
        return new Messages(ResourceBundle.getBundle(
                "dateline.page.messages", Locale.forLanguageTag(language), NEVER_THE_MACHINES_LANGUAGE));
    }

    /** BCP 47 tag of the words. */
    public String language() {
        Locale locale = phrases.getLocale();
        return locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag();
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language()).attribute();
    }

    public String of(Message message) {
        return phrases.getString(message.key());
    }

    /** A number in the digits of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language()))
                .format(number);
    }
}
