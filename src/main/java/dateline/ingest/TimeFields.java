package dateline.ingest;

import dateline.article.Article;
import dateline.article.Moment;
import dateline.article.Stage;
import dateline.article.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage of an article and its dates, as somebody wrote them. What an earlier state has already may stay. */
final class TimeFields {
    /** How far a publisher's clock may be ahead of ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final Fields told;
    private final @Nullable Article earlier;
    private final boolean restoring;
    private final Moment now;

    TimeFields(Fields told, Context context, Moment now) {
        this.told = told;
        this.earlier = context.earlier();
        this.restoring = context.restoring();
        this.now = now;
    }

    /** What was asked for; null when nothing was. */
    @Nullable
    Stage stage() {
        String word = told.text("stage", 20);
        if (word == null) {
            return null;
        }
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(known -> known.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        boolean out = stage.filter(known -> known == Stage.WITHDRAWN || known == Stage.EXPIRED || known == Stage.ERASED)
                .isPresent();
        if (stage.isEmpty() || (out && earlier == null && !restoring)) {
            told.fault("stage", "stage \"" + word + "\" can't be handed in: send draft, scheduled or published");
            return null;
        }
        return stage.get();
    }

    /** A date that lies in the past; null when it was not given. */
    @Nullable
    Instant past(String name) {
        Instant instant = told.instant(name);
        if (instant != null && instant.isAfter(now.log().plus(CLOCK_SKEW))) {
            told.fault(
                    name,
                    name + " " + instant + " lies in the future; give a date up to now, or leave it out"
                            + (name.equals("published") ? "; to publish later send publishAt" : ""));
            return null;
        }
        return instant == null || instant.isBefore(now.log()) ? instant : now.log();
    }

    /** When it stops being valid. */
    @Nullable
    Instant expires(Timing timing) {
        Instant expires = told.instant("expiresAt");
        boolean kept = restoring || (earlier != null && expires != null && expires.equals(earlier.expires()));
        if (expires != null && !kept && !expires.isAfter(now.clock())) {
            told.fault("expiresAt", "expiresAt " + expires + " is already past: give a later time, or leave it out");
        }
        Instant due = timing.due();
        if (!restoring && expires != null && due != null && !expires.isAfter(due)) {
            told.fault("expiresAt", "expiresAt " + expires + " is not after " + due + ", when the article comes out");
        }
        return expires;
    }

    /** When it is to come out. */
    Timing timing(@Nullable Stage asked) {
        Timing timing = new Timing(told.instant("publishAt"), told.instant("embargoUntil"), null, false);
        boolean kept = restoring || (earlier != null && earlier.stage() == Stage.SCHEDULED);
        if (asked == Stage.SCHEDULED && !timing.isAhead(now.clock()) && !kept) {
            told.fault("publishAt", "a scheduled article needs publishAt or embargoUntil in the future");
        }
        return timing;
    }
}
