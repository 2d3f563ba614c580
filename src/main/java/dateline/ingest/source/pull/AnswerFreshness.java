package dateline.ingest.source.pull;

import dateline.outbound.OutboundResult;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long the headers of an answer ask to wait. */
final class AnswerFreshness {
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age=\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private AnswerFreshness() {}

    /** How long an answer stays fresh: its max-age without its Age (RFC 9111 §4.2). */
    static Duration maxAge(OutboundResult.Answer answer) {
        Matcher field = MAX_AGE.matcher(answer.header("Cache-Control").orElse(""));
        if (!field.find()) {
            return Duration.ZERO;
        }
        long age = answer.header("Age")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(Long::valueOf)
                .orElse(0L);
        return Duration.ofSeconds(Math.max(0, Long.parseLong(field.group(1)) - age));
    }

    /** The time in Retry-After, as seconds or as a date (RFC 9110 §10.2.3), at most a week from now; null for none. */
    static @Nullable Instant retryAfter(OutboundResult.Answer answer, Instant now) {
        String text = answer.header("Retry-After").orElse("").strip();
        Instant latest = now.plus(LONGEST_WAIT);
        Instant named;
        if (SECONDS.matcher(text).matches()) {
            named = now.plusSeconds(Long.parseLong(text));
        } else {
            try {
                named = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.US))
                        .toInstant();
            } catch (DateTimeException e) {
                return null;
            }
        }
        return named.isAfter(latest) ? latest : named;
    }
}
