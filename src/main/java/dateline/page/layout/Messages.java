package dateline.page.layout;

import dateline.attribution.Direction;
import dateline.feed.text.MessageBundle;
import java.text.NumberFormat;
import java.util.Locale;

/** The messages of the interface in one language; in English when there is no translation. */
public final class Messages {
    private final MessageBundle bundle;

    private Messages(MessageBundle bundle) {
        this.bundle = bundle;
    }

    /** The messages in a language, or else in English. */
    public static Messages forLanguage(String language) {
        return new Messages(MessageBundle.of("dateline.page.messages", language));
    }

    /** BCP 47 tag of the messages. */
    public String language() {
        return bundle.language();
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language()).attribute();
    }

    public String of(Message message) {
        return bundle.of(message.key());
    }

    /** A number in the digits of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language()))
                .format(number);
    }
}
