package dateline.page.layout;

import dateline.attribution.Direction;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The messages of the interface in one language; in English when there is no translation. */
public final class Messages {
    private static final ResourceBundle.Control WITHOUT_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The messages in a language, or else in English. */
    public static Messages in(String language) {
        return new Messages(ResourceBundle.getBundle(
                "dateline.page.messages", Locale.forLanguageTag(language), WITHOUT_DEFAULT_LOCALE));
    }

    /** BCP 47 tag of the messages. */
    public String language() {
        Locale locale = bundle.getLocale();
        return locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag();
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language()).attribute();
    }

    public String of(Message message) {
        return bundle.getString(message.key());
    }

    /** A number in the digits of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language()))
                .format(number);
    }
}
