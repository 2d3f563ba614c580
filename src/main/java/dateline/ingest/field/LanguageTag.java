package dateline.ingest.field;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Tags of languages as people write them (BCP 47). */
public final class LanguageTag {
    private LanguageTag() {}

    /** The tag in its canonical form; empty when it is none. */
    public static Optional<String> of(String text) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(text.replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") && !text.equalsIgnoreCase("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
