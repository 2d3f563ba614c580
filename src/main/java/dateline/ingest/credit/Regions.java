package dateline.ingest.credit;

import dateline.ingest.credit.CreditWords.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of countries and regions, which distinguish the region of a place from a person's name. */
final class Regions {
    /** The languages of contributor lines and bylines. */
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "de", "es", "pt", "it", "nl", "sv", "nb", "da", "pl", "tr", "id", "ru", "uk", "ar", "he", "fa");

    private final CreditWords words;

    Regions(CreditWords words) {
        this.words = words;
    }

    /** Whether a text is certainly the name of a region. */
    boolean contain(String text) {
        return words.is(Kind.PLACES, text)
                || words.is(Kind.REGIONS, text)
                || Countries.NAMES.contains(text.replace('’', '\'').toLowerCase(Locale.ROOT));
    }

    /** The names of countries (ISO 3166-1), collected at first use. */
    private static final class Countries {
        static final Set<String> NAMES = names();

        private static Set<String> names() {
            Set<String> names = new HashSet<>();
            for (String language : LANGUAGES) {
                Locale locale = Locale.of(language);
                for (String country : Locale.getISOCountries()) {
                    String name = Locale.of("", country).getDisplayCountry(locale);
                    names.add(name.replace('’', '\'').toLowerCase(Locale.ROOT));
                }
            }
            return Set.copyOf(names);
        }
    }
}
