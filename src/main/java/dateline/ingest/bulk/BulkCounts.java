package dateline.ingest.bulk;

import dateline.article.act.ActResult;
import dateline.ingest.ImportCounts;
import dateline.ingest.document.ImportReport;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the results of a bulk import. The thread that reads and the thread that stores both write to it. */
final class BulkCounts {
    private static final int REFUSALS = 1_000;

    private final List<BulkReport.Refusal> refusals = new ArrayList<>();
    private final List<BulkReport.LineReport> reports = new ArrayList<>();
    private final ImportCounts counts;
    private long created;
    private long updated;
    private long unchanged;
    private long refused;

    BulkCounts(ImportCounts counts) {
        this.counts = counts;
    }

    synchronized void refuse(LinePosition position, Problem problem) {
        refused++;
        counts.refuseLine();
        if (refusals.size() < REFUSALS) {
            refusals.add(new BulkReport.Refusal(position.number(), position.line(), position.externalId(), problem));
        }
    }

    /** Counts the results of a batch, one for each article. */
    synchronized void count(List<BulkStore.Candidate> batch, List<ActResult> stored) {
        for (int i = 0; i < batch.size(); i++) {
            count(batch.get(i), stored.get(i));
        }
    }

    /** The first refusals, in the order of the lines. */
    synchronized List<BulkReport.Refusal> refusals() {
        return refusals.stream()
                .sorted(Comparator.comparingLong(BulkReport.Refusal::number))
                .toList();
    }

    /** The report; {@code tokenProblem} says that the token expired or was revoked during the import. */
    synchronized BulkReport report(long received, @Nullable Problem tokenProblem) {
        return new BulkReport(
                received,
                created,
                updated,
                unchanged,
                refused,
                refusals(),
                List.copyOf(reports),
                List.of(),
                tokenProblem == null ? null : withCounts(received, tokenProblem));
    }

    /** Keeps the report on an agency's item. */
    synchronized void report(LinePosition position, ImportReport report) {
        if (reports.size() < REFUSALS) {
            reports.add(new BulkReport.LineReport(position.number(), position.line(), report));
        }
    }

    private Problem withCounts(long received, Problem tokenProblem) {
        return Problem.of(
                ProblemKind.NO_TOKEN,
                tokenProblem.detail() + " Of the " + received + " articles received before that, " + created
                        + " were created, " + updated + " updated, " + unchanged + " unchanged and " + refused
                        + " refused; the others were not stored.");
    }

    private void count(BulkStore.Candidate candidate, ActResult stored) {
        if (stored.stored().isPresent()) {
            counts.line();
        }
        if (candidate.item() instanceof BulkStore.Item.NewArticle item && item.notes() != null) {
            item.notes().report(item.submission(), stored).ifPresent(report -> report(candidate.position(), report));
        }
        switch (stored) {
            case ActResult.Success success -> {
                if (success.created()) {
                    created++;
                } else {
                    updated++;
                }
            }
            case ActResult.NoChange same -> unchanged++;
            case ActResult.Refusal one -> refuse(candidate.position(), one.problem());
        }
    }
}
