package dateline.operations.setting;

import dateline.attribution.address.WebAddress;
import dateline.http.address.AddressRange;
import dateline.ingest.field.LanguageTag;
import dateline.problem.PublicPath;
import io.micronaut.core.convert.ConversionService;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that a setting accepts. They are those that Micronaut can convert, and no others: it replaces some texts that
 * it can't convert by the default without a message.
 *
 * @param shape whether the setting has one value, a list of values, or a list of rows with fields
 * @param isSecret whether a value may have a password, so that no message may repeat it
 * @param allowed what is accepted, as the end of a sentence that begins with "it must be"
 * @param accepts the test of one value
 */
record ValueKind(Shape shape, boolean isSecret, String allowed, Predicate<String> accepts) {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})(KB|MB|GB)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("\\d{1,9}(?:ns|us|ms|s|m|h|d)|PT?[\\dTDHMS.]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");
    private static final Set<String> FLAGS = Set.of("true", "false", "yes", "no", "on", "off");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    /** How many values a setting has. */
    enum Shape {
        ONE,
        LIST,
        ROWS
    }

    /** Any text. */
    static ValueKind text() {
        return one("a text", value -> true);
    }

    /** A text that no message may repeat. */
    static ValueKind secret() {
        return new ValueKind(Shape.ONE, true, "a text", value -> true);
    }

    /** The address of the store. It may have a password. */
    static ValueKind store() {
        return new ValueKind(
                Shape.ONE,
                true,
                "an address that begins with jdbc:h2: or jdbc:postgresql://",
                value -> Pattern.compile(
                                "^(?:jdbc:h2:.+|jdbc:postgresql:.+|postgres(?:ql)?://.+)", Pattern.CASE_INSENSITIVE)
                        .matcher(value.strip())
                        .lookingAt());
    }

    static ValueKind number(long least, long most) {
        return one(
                "a whole number from " + least + " to " + most,
                value -> value.matches("-?\\d{1,18}") && isWithin(Long.parseLong(value), least, most));
    }

    /** A positive number with an optional decimal fraction. */
    static ValueKind ratio() {
        return one(
                "a number above 0, such as 0.25",
                value -> value.matches("\\d{0,6}\\.?\\d{1,6}") && Double.parseDouble(value) > 0);
    }

    /** A number of bytes. Both bounds are written as the setting is. */
    static ValueKind size(String least, String most) {
        return one("a size from " + least + " to " + most + ", written as 16KB, 2MB or 1GB without a space", value -> {
            long bytes = bytes(value);
            return isWithin(bytes, bytes(least), bytes(most));
        });
    }

    /** A duration. Both bounds are written as the setting is. */
    static ValueKind time(String least, String most) {
        return one(
                "a time from " + least + " to " + most + ", written as 500ms, 10s, 5m, 1h or 2d without a space",
                value -> duration(value)
                        .filter(time -> time.compareTo(duration(least).orElseThrow()) >= 0)
                        .filter(time -> time.compareTo(duration(most).orElseThrow()) <= 0)
                        .isPresent());
    }

    static ValueKind flag() {
        return one("true or false", value -> FLAGS.contains(value.toLowerCase(Locale.ROOT)));
    }

    static ValueKind choice(String... values) {
        return one(String.join(" or ", values), Arrays.asList(values)::contains);
    }

    static ValueKind webAddress() {
        return one(
                "an address that begins with https:// or http://",
                value ->
                        value.matches("(?i)https?://.+") && WebAddress.of(value).isPresent());
    }

    /** A web address that others are made of by adding a path. */
    static ValueKind baseAddress() {
        return one(
                "an address like https://news.example.org or https://example.org/news, without ? and #; its path has only"
                        + " A-Z, a-z, 0-9 and - . _ ~, and is not one of the server's own, such as /feeds or /api",
                value -> webAddress().accepts().test(value) && PublicPath.isPossible(value));
    }

    static ValueKind email() {
        return one(
                "an email address such as desk@example.org",
                value -> EMAIL.matcher(value).matches());
    }

    static ValueKind language() {
        return one("a BCP 47 language tag such as en, de-AT or zh-Hant", value -> {
            String tag = LanguageTag.of(value).orElse("");
            String language = tag.split("-", 2)[0];
            return language.length() == 3 || LANGUAGES.contains(language);
        });
    }

    /** A region without which a language does not say where it is read. */
    static ValueKind region() {
        return one("an ISO 3166-1 code of a country such as US", REGIONS::contains);
    }

    /** A use in the words of RSL (RSL 1.0 §3.4.1.1). */
    static ValueKind use() {
        return choice("all", "ai-all", "ai-train", "ai-input", "ai-index", "search");
    }

    static ValueKind zone() {
        return one("a time zone such as Europe/Berlin", value -> {
            try {
                ZoneId.of(value);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        });
    }

    /** A numeric address or a network (RFC 4632 §3.1). A name would have to be looked up. */
    static ValueKind addressRange() {
        return one(
                "an IP address or a network such as 10.0.0.7, 10.0.0.0/8 or 2001:db8::/32, not a host name", value -> {
                    try {
                        AddressRange.parse(value);
                        return true;
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                });
    }

    /** A regular expression of RE2. */
    static ValueKind pattern() {
        return one("a regular expression of RE2 (without look-around and back-references)", value -> {
            try {
                com.google.re2j.Pattern.compile(value);
                return true;
            } catch (com.google.re2j.PatternSyntaxException e) {
                return false;
            }
        });
    }

    /** A list of values of a kind, separated by commas where YAML has no list. */
    static ValueKind listOf(ValueKind kind) {
        return new ValueKind(Shape.LIST, kind.isSecret, kind.allowed, kind.accepts);
    }

    /** A list of rows with fields. */
    static ValueKind rows() {
        return new ValueKind(Shape.ROWS, false, "a list of entries with fields", value -> false);
    }

    /** A time of a form that Micronaut converts; empty for any other text. */
    static Optional<Duration> duration(String value) {
        return TIME.matcher(value).matches()
                ? ConversionService.SHARED.convert(value, Duration.class)
                : Optional.empty();
    }

    /** A size in bytes; -1 for a text that is not a size. */
    static long bytes(String value) {
        Matcher size = SIZE.matcher(value);
        if (!size.matches()) {
            return -1;
        }
        String unit = size.group(2) == null ? "" : size.group(2).toUpperCase(Locale.ROOT);
        int power = List.of("", "KB", "MB", "GB").indexOf(unit);
        return Long.parseLong(size.group(1)) << (10 * power);
    }

    private static ValueKind one(String allowed, Predicate<String> accepts) {
        return new ValueKind(Shape.ONE, false, allowed, accepts);
    }

    private static boolean isWithin(long value, long least, long most) {
        return value >= least && value <= most;
    }
}
