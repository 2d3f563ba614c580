package dateline.desk.layout;

import dateline.attribution.Direction;
import dateline.feed.text.MessageBundle;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The messages of the desk in one language, with its numbers and its dates. */
public final class DeskMessages {
    /** BCP 47 tags of the languages with messages; the first is used when none is asked for. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    private final MessageBundle bundle;
    private final Locale locale;

    private DeskMessages(String language) {
        this.bundle = MessageBundle.of("dateline.desk.messages", language);
        this.locale = Locale.forLanguageTag(bundle.language());
    }

    /** The messages in one of the languages. */
    public static DeskMessages in(String language) {
        return new DeskMessages(language);
    }

    /**
     * The messages in the language that a browser prefers (RFC 9110 §12.5.4).
     *
     * @param accepted the field Accept-Language; null when there is none
     */
    public static DeskMessages accepted(@Nullable String accepted) {
        try {
            String best =
                    accepted == null ? null : Locale.lookupTag(Locale.LanguageRange.parse(accepted.strip()), LANGUAGES);
            return new DeskMessages(best == null ? LANGUAGES.getFirst() : best);
        } catch (IllegalArgumentException e) {
            return new DeskMessages(LANGUAGES.getFirst());
        }
    }

    /** BCP 47 tag of the messages. */
    public String language() {
        return bundle.language();
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language()).attribute();
    }

    /** The message with a key. */
    public String of(String key) {
        return bundle.of(key);
    }

    /** The name of a field of the publishing API, for people; the field's own name when it has none. */
    public String field(String name) {
        String key = "field." + name;
        String known = bundle.of(key);
        return known.equals(key) ? name : known;
    }

    /** The message with a key and values in the places {@code {0}}, {@code {1}}. */
    public String of(String key, Object... values) {
        return new MessageFormat(bundle.of(key), locale).format(values);
    }

    /** A number in the digits of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A day and a time of day, in a zone. */
    public String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withDecimalStyle(DecimalStyle.of(locale))
                .format(moment.atZone(zone));
    }

    /** A day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withDecimalStyle(DecimalStyle.of(locale))
                .format(day);
    }
}
