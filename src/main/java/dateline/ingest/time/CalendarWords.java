package dateline.ingest.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of months and days of the week in the languages of agencies (Unicode CLDR), full and abbreviated, and the words
 * beside them in a date.
 */
public final class CalendarWords {
    private static final List<Locale> LOCALES = Stream.of(
                    "en", "de", "de-AT", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "ru", "uk", "tr", "id", "ar",
                    "ar-SY", "he", "fa-AF")
            .map(Locale::forLanguageTag)
            .toList();

    /** Names and abbreviations of agencies that are not in CLDR. */
    private static final Map<String, Month> OTHER_NAMES = Map.ofEntries(
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("mrz", Month.MARCH),
            Map.entry("jän", Month.JANUARY),
            Map.entry("fevr", Month.FEBRUARY),
            Map.entry("dez", Month.DECEMBER),
            Map.entry("dic", Month.DECEMBER),
            Map.entry("déc", Month.DECEMBER),
            Map.entry("aout", Month.AUGUST),
            Map.entry("ago", Month.AUGUST),
            Map.entry("set", Month.SEPTEMBER),
            Map.entry("ene", Month.JANUARY),
            Map.entry("نوفمبر", Month.NOVEMBER),
            Map.entry("ديسمبر", Month.DECEMBER),
            Map.entry("ноя", Month.NOVEMBER));

    private static final Set<String> CONNECTING = Set.copyOf(List.of(
            ("at on until till til to the of from by and or after before in a.m p.m hours hrs hour h o'clock oclock sharp"
                            + " um uhr am den dem der ab bis zum früh nachts vormittags morgens abends"
                            + " le la à au aux a jusqu'au jusqu'à du de dès heures heure h"
                            + " el las los del hasta horas hora día"
                            + " às as até ao aos do da dia"
                            + " alle ore ora del di giorno fino al"
                            + " op tot uur om van kl klokken till den"
                            + " в до с на года г часов"
                            + " يوم الساعة في حتى من تمام عام سنة بعد قبل م هـ لغاية"
                            + " morning afternoon evening thereafter matin soir mañana tarde noche madrugada por pela manhã noite"
                            + " mattina sera")
                    .split(" ")));

    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> DAYS = days();

    private CalendarWords() {}

    /** The month that a word in lower case names. */
    public static @Nullable Month month(String word) {
        return MONTHS.get(plain(word));
    }

    static @Nullable DayOfWeek day(String word) {
        return DAYS.get(plain(word));
    }

    /** Whether a word in lower case only connects the parts of a date and a time. */
    public static boolean isConnecting(String word) {
        return CONNECTING.contains(word);
    }

    private static Map<String, Month> months() {
        Map<String, Month> names = new HashMap<>(OTHER_NAMES);
        for (Locale locale : LOCALES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    names.putIfAbsent(plain(month.getDisplayName(style, locale).toLowerCase(locale)), month);
                }
            }
        }
        return names;
    }

    private static Map<String, DayOfWeek> days() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (Locale locale : LOCALES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = plain(day.getDisplayName(style, locale).toLowerCase(locale));
                    if (name.length() > 2) {
                        names.putIfAbsent(name, day);
                    }
                }
            }
        }
        return names;
    }

    private static String plain(String word) {
        return word.replace(".", "")
                .replace("أ", "ا")
                .replace("إ", "ا")
                .replace("آ", "ا")
                .strip();
    }
}
