package dateline.page.layout;

import dateline.attribution.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Writes dates and times in the language of a page, with its digits (Unicode CLDR). They are in UTC, since the same page
 * is sent to readers everywhere.
 */
public final class Calendar {
    private final Locale locale;

    private Calendar(Locale locale) {
        this.locale = locale;
    }

    /**
     * The calendar of a page.
     *
     * @param language BCP 47 tag of the page
     * @param fallback the publication's language, for a page whose language is not known
     */
    public static Calendar of(String language, String fallback) {
        Locale locale = Locale.forLanguageTag(language);
        return new Calendar(locale.getLanguage().isEmpty() ? Locale.forLanguageTag(fallback) : locale);
    }

    /** BCP 47 tag of the dates. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language()).attribute();
    }

    /** The day alone. */
    public String day(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), moment);
    }

    /** The day, the time of day and its zone. */
    public String minute(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), moment) + " UTC";
    }

    /** The day, and also the time of day when it is a certain day. */
    public String minuteOn(LocalDate day, Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).equals(day) ? minute(moment) : day(moment);
    }

    private String written(DateTimeFormatter format, Instant moment) {
        return format.withLocale(locale)
                .withDecimalStyle(DecimalStyle.of(locale))
                .format(moment.atOffset(ZoneOffset.UTC));
    }
}
