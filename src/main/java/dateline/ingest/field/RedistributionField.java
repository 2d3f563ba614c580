package dateline.ingest.field;

import dateline.attribution.Redistribution;
import org.jspecify.annotations.Nullable;

/** Reads the field that says who may get an article. */
public final class RedistributionField {
    private static final String NAME = "redistribution";
    private static final int LONGEST = 20;

    private RedistributionField() {}

    /** What was sent; null when nothing was, or a fault. */
    public static @Nullable Redistribution read(Fields fields) {
        String word = fields.text(NAME, LONGEST);
        if (word == null) {
            return null;
        }
        Redistribution read = Redistribution.of(word).orElse(null);
        if (read == null) {
            fields.fault(NAME, NAME + " \"" + word + "\" is unknown; send one of " + Redistribution.WORDS);
        }
        return read;
    }
}
