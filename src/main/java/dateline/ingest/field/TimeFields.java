package dateline.ingest.field;

import dateline.article.Article;
import dateline.article.PublicationTimes;
import dateline.article.Stage;
import dateline.article.log.ActTime;
import dateline.ingest.EmbargoDecision;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.press.Embargo;
import dateline.ingest.press.PublicationDateLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the stage and the dates of an article. An edit may send the values that the article has already. */
public final class TimeFields {
    /** How far the clock of a client may be ahead of the server's. */
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

    /** The stage that was sent; null when none was. */
    @Nullable
    public Stage stage() {
        String word = fields.text("stage", 20);
        if (word == null) {
            return null;
        }
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(one -> one.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        boolean setOnlyByActs = stage.filter(
                        one -> one == Stage.WITHDRAWN || one == Stage.EXPIRED || one == Stage.ERASED)
                .isPresent();
        if (stage.isEmpty() || (setOnlyByActs && earlier == null && !restoring)) {
            fields.fault("stage", "stage \"" + word + "\" is not accepted: send draft, scheduled or published");
            return null;
        }
        return stage.get();
    }

    /** A date in the past; null when it was not sent. */
    @Nullable
    public Instant past(String name) {
        Instant instant = fields.instant(name);
        if (instant != null && instant.isAfter(now.log().plus(CLOCK_SKEW))) {
            fields.fault(
                    name,
                    name + " " + instant + " is in the future; send a date up to now, or leave it out"
                            + (name.equals("published") ? "; to publish later send publishAt" : ""));
            return null;
        }
        return instant == null || instant.isBefore(now.log()) ? instant : now.log();
    }

    /**
     * A date in the past: that of the field, else that of a line of the document.
     *
     * @param line the date line; null when there is none
     */
    @Nullable
    public Instant past(String name, @Nullable PublicationDateLine line, ImportReportBuilder report) {
        boolean sent = fields.has(name);
        Instant instant = past(name);
        if (line == null) {
            return instant;
        }
        boolean ahead = line.at().isAfter(now.log());
        if (sent || ahead) {
            report.leftOut(
                    line.line(),
                    line.printed(),
                    sent ? "the field " + name + " takes precedence" : "it is in the future");
            return instant;
        }
        return line.at();
    }

    /** When the article expires; null when it does not. */
    @Nullable
    public Instant expires(PublicationTimes timing) {
        Instant expires = fields.instant("expiresAt");
        boolean kept = restoring || (earlier != null && expires != null && expires.equals(earlier.expires()));
        if (expires != null && !kept && !expires.isAfter(now.clock())) {
            fields.fault("expiresAt", "expiresAt " + expires + " is already past: send a later time, or leave it out");
        }
        Instant due = timing.due();
        if (!restoring && expires != null && due != null && !expires.isAfter(due)) {
            fields.fault(
                    "expiresAt", "expiresAt " + expires + " is not after " + due + ", when the article is published");
        }
        return expires;
    }

    /** What embargo lines mean for the article; fields take precedence over them. */
    public EmbargoDecision embargo(List<Embargo> embargoes, ImportReportBuilder report) {
        if (embargoes.isEmpty()) {
            return EmbargoDecision.NONE;
        }
        if (fields.has("stage") || fields.has("publishAt") || fields.has("embargoUntil")) {
            embargoes.forEach(embargo -> report.leftOut(
                    embargo.line(),
                    embargo.printed(),
                    "an embargo line; the fields stage, publishAt and embargoUntil take precedence"));
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
                        + "\", is an embargo, but its end is not certain: " + first.uncertaintyReason()
                        + ". The article is a draft: send embargoUntil, such as 2026-11-30T06:00:00Z, or publish it");
        return new EmbargoDecision(null, true);
    }

    /** When the article is to be published, from an embargo line, else from the fields. */
    public PublicationTimes timing(@Nullable Stage stage, EmbargoDecision decision) {
        Instant embargo = decision.until() == null ? fields.instant("embargoUntil") : decision.until();
        PublicationTimes timing = new PublicationTimes(fields.instant("publishAt"), embargo, null, false);
        boolean kept = restoring || (earlier != null && earlier.stage() == Stage.SCHEDULED);
        if (stage == Stage.SCHEDULED && !timing.isAhead(now.clock()) && !kept) {
            fields.fault("publishAt", "a scheduled article needs publishAt or embargoUntil in the future");
        }
        return timing;
    }
}
