package dateline.ingest.credit;

import dateline.ingest.credit.CreditWords.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of countries and regions, by which what stands behind a place is told from a person's name. */
final class Regions {
    /** Languages in which contributor lines and bylines are read. */
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "de", "es", "pt", "it", "nl", "sv", "nb", "da", "pl", "tr", "id", "ru", "uk", "ar", "he", "fa");

    private final CreditWords words;

    Regions(CreditWords words) {
        this.words = words;
    }

    /** Whether a text is surely the name of a region. */
    boolean contain(String text) {
        return words.is(Kind.PLACES, text)
                || words.is(Kind.REGIONS, text)
                || Countries.NAMES.contains(text.replace('’', '\'').toLowerCase(Locale.ROOT));
    }

    /** Names of countries (ISO 3166-1), collected when the first is asked for. */
    private static final class Countries {
        static final Set<String> NAMES = names();

        private static Set<String> names() {
            Set<String> names = new HashSet<>();
            for (String language : LANGUAGES) {
                Locale in = Locale.of(language);
                for (String country : Locale.getISOCountries()) {
                    String name = Locale.of("", country).getDisplayCountry(in);
                    names.add(name.replace('’', '\'').toLowerCase(Locale.ROOT));
                }
            }
            return Set.copyOf(names);
        }
    }
}
