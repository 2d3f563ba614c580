package dateline.ingest.field;

import dateline.article.Article;
import dateline.article.PublicationTimes;
import dateline.article.Stage;
import dateline.article.log.ActTime;
import dateline.ingest.EmbargoDecision;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.press.DateLine;
import dateline.ingest.press.Embargo;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stage of an article and its dates, as somebody wrote them. What an earlier state has already may stay. */
public final class TimeFields {
    /** How far a publisher's clock may be ahead of ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final Fields fields;
    private final @Nullable Article earlier;
    private final boolean restoring;
    private final ActTime now;

    public TimeFields(Fields fields, ParsingContext context, ActTime now) {
        this.fields = fields;
        this.earlier = context.earlier();
        this.restoring = context.restoring();
        this.now = now;
    }

    /** What was asked for; null when nothing was. */
    @Nullable
    public Stage stage() {
        String word = fields.text("stage", 20);
        if (word == null) {
            return null;
        }
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(known -> known.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        boolean out = stage.filter(known -> known == Stage.WITHDRAWN || known == Stage.EXPIRED || known == Stage.ERASED)
                .isPresent();
        if (stage.isEmpty() || (out && earlier == null && !restoring)) {
            fields.fault("stage", "stage \"" + word + "\" can't be handed in: send draft, scheduled or published");
            return null;
        }
        return stage.get();
    }

    /** A date that lies in the past; null when it was not given. */
    @Nullable
    public Instant past(String name) {
        Instant instant = fields.instant(name);
        if (instant != null && instant.isAfter(now.log().plus(CLOCK_SKEW))) {
            fields.fault(
                    name,
                    name + " " + instant + " lies in the future; give a date up to now, or leave it out"
                            + (name.equals("published") ? "; to publish later send publishAt" : ""));
            return null;
        }
        return instant == null || instant.isBefore(now.log()) ? instant : now.log();
    }

    /**
     * A date that lies in the past, or else what a line of the document says.
     *
     * @param line a date line; null when there is none
     */
    @Nullable
    public Instant past(String name, @Nullable DateLine line, ImportReportBuilder report) {
        boolean given = fields.has(name);
        Instant instant = past(name);
        if (line == null) {
            return instant;
        }
        boolean ahead = line.at().isAfter(now.log());
        if (given || ahead) {
            report.leftOut(
                    line.line(), line.printed(), given ? "the field " + name + " goes first" : "it lies in the future");
            return instant;
        }
        return line.at();
    }

    /** When it stops being valid. */
    @Nullable
    public Instant expires(PublicationTimes timing) {
        Instant expires = fields.instant("expiresAt");
        boolean kept = restoring || (earlier != null && expires != null && expires.equals(earlier.expires()));
        if (expires != null && !kept && !expires.isAfter(now.clock())) {
            fields.fault("expiresAt", "expiresAt " + expires + " is already past: give a later time, or leave it out");
        }
        Instant due = timing.due();
        if (!restoring && expires != null && due != null && !expires.isAfter(due)) {
            fields.fault("expiresAt", "expiresAt " + expires + " is not after " + due + ", when the article comes out");
        }
        return expires;
    }

    /** What embargo lines come to; the fields go first. */
    public EmbargoDecision hold(List<Embargo> embargoes, ImportReportBuilder report) {
        if (embargoes.isEmpty()) {
            return EmbargoDecision.NONE;
        }
        if (fields.has("stage") || fields.has("publishAt") || fields.has("embargoUntil")) {
            embargoes.forEach(embargo -> report.leftOut(
                    embargo.line(), embargo.printed(), "an embargo line; stage, publishAt and embargoUntil go first"));
            return EmbargoDecision.NONE;
        }
        Embargo first = embargoes.getFirst();
        Optional<Instant> until = embargoes.stream()
                .flatMap(embargo -> embargo.until(now.clock()).stream())
                .max(Comparator.naturalOrder());
        if (until.isPresent()) {
            report.recognised("embargoUntil", until.get().toString(), first.line());
            return new EmbargoDecision(until.get(), false);
        }
        report.recognised("stage", Stage.DRAFT.word(), first.line());
        report.missing(
                "embargoUntil",
                "line " + first.line() + ", \"" + first.printed()
                        + "\", holds the article back, but not for certain until when: " + first.doubt()
                        + ". It is a draft: send embargoUntil, 2026-11-30T06:00:00Z, or publish it");
        return new EmbargoDecision(null, true);
    }

    /** When it is to come out, as the fields say, or else an embargo line. */
    public PublicationTimes timing(@Nullable Stage asked, EmbargoDecision hold) {
        Instant embargo = hold.until() == null ? fields.instant("embargoUntil") : hold.until();
        PublicationTimes timing = new PublicationTimes(fields.instant("publishAt"), embargo, null, false);
        boolean kept = restoring || (earlier != null && earlier.stage() == Stage.SCHEDULED);
        if (asked == Stage.SCHEDULED && !timing.isAhead(now.clock()) && !kept) {
            fields.fault("publishAt", "a scheduled article needs publishAt or embargoUntil in the future");
        }
        return timing;
    }
}
