package dateline.feed.entry;

import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that the server itself puts into an entry, in the entry's language; English where it has none. */
final class EntryMessages {
    private static final ResourceBundle.Control NEVER_THE_MACHINES_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private EntryMessages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static EntryMessages in(String language) {
        return new EntryMessages(ResourceBundle.getBundle(
                "dateline.feed.entry.messages", Locale.forLanguageTag(language), NEVER_THE_MACHINES_LANGUAGE));
    }

    /** The word for a key, or the key itself when it has none: kinds of correction are the newsroom's to name. */
    String of(String key) {
        return bundle.containsKey(key) ? bundle.getString(key) : key;
    }
}
