package dateline.article.wire;

import com.google.re2j.Pattern;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The version of an agency's item that an article was made from, so that an older version never replaces a newer one.
 *
 * @param number the agency's number of it
 * @param created when the agency made it
 */
@Serdeable
public record ItemVersion(@Nullable String number, @Nullable Instant created) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** Whether it is certainly older than another one: by the numbers, or else by the times. */
    public boolean isOlderThan(ItemVersion other) {
        Long own = counted(number);
        Long its = counted(other.number);
        int order = own == null || its == null ? 0 : own.compareTo(its);
        return order != 0 ? order < 0 : created != null && other.created != null && created.isBefore(other.created);
    }

    private static @Nullable Long counted(@Nullable String number) {
        return number != null && DIGITS.matches(number) ? Long.valueOf(number) : null;
    }

    /** For people. */
    public String shown() {
        return number == null ? "the version of " + created : "version " + number;
    }
}
