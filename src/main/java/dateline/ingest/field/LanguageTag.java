package dateline.ingest.field;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Reads language tags (BCP 47), also with underscores. */
public final class LanguageTag {
    private LanguageTag() {}

    /** The tag in its canonical form; empty when the text is not a tag. */
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
