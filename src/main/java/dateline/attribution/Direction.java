package dateline.attribution;

import java.util.Locale;
import java.util.Set;

/** The direction in which a language is written. */
public enum Direction {
    LTR,
    RTL;

    private static final Set<String> RTL_SCRIPTS =
            Set.of("Arab", "Aran", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Mand", "Samr", "Rohg");

    // Languages whose usual script is one of those above (the IANA registry's Suppress-Script, and common use).
    private static final Set<String> RTL_LANGUAGES = Set.of(
            "ar", "arz", "ary", "apc", "fa", "he", "iw", "ur", "ps", "sd", "ug", "yi", "ji", "dv", "ckb", "azb", "lrc",
            "mzn", "glk", "bal", "pnb", "skr", "syr", "nqo", "ks");

    /** The direction of a BCP 47 tag: its script decides, otherwise the language's usual one. */
    public static Direction of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        boolean rtl = locale.getScript().isEmpty()
                ? RTL_LANGUAGES.contains(locale.getLanguage())
                : RTL_SCRIPTS.contains(locale.getScript());
        return rtl ? RTL : LTR;
    }

    /** The value of HTML's {@code dir}. */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
