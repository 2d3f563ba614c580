package dateline.feed.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** Messages in one language. When a bundle does not have the language, they are in English, not in the system's language. */
public record MessageBundle(ResourceBundle bundle) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The messages of a bundle.
     *
     * @param name of the bundle's resource
     * @param language BCP 47 tag
     */
    public static MessageBundle of(String name, String language) {
        return new MessageBundle(ResourceBundle.getBundle(name, Locale.forLanguageTag(language), NO_FALLBACK));
    }

    /** The BCP 47 tag of the language that the messages are in. */
    public String language() {
        Locale locale = bundle.getLocale();
        return locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag();
    }

    /** The message for a key, or the key itself when there is none: editors can use any word for a kind of correction. */
    public String of(String key) {
        return bundle.containsKey(key) ? bundle.getString(key) : key;
    }
}
