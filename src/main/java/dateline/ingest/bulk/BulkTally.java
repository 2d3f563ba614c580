package dateline.ingest.bulk;

import dateline.article.act.ActResult;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of the lines of a bulk import so far; told by the one who reads and by the one who stores. */
final class BulkTally {
    private static final int REFUSALS = 1_000;

    private final List<BulkReport.Refusal> refusals = new ArrayList<>();
    private long created;
    private long updated;
    private long unchanged;
    private long refused;

    synchronized void refuse(LinePosition place, Problem problem) {
        refused++;
        if (refusals.size() < REFUSALS) {
            refusals.add(new BulkReport.Refusal(place.number(), place.line(), place.key(), problem));
        }
    }

    /** Takes in what the store said of a batch, one for each. */
    synchronized void count(List<BulkImport.Candidate> batch, List<ActResult> stored) {
        for (int i = 0; i < batch.size(); i++) {
            count(batch.get(i), stored.get(i));
        }
    }

    /** The refused lines that are told of, in their order. */
    synchronized List<BulkReport.Refusal> refusals() {
        return refusals.stream()
                .sorted(Comparator.comparingLong(BulkReport.Refusal::number))
                .toList();
    }

    /** @param ended how the token ended, when it did so in the middle */
    synchronized BulkReport report(long received, @Nullable Problem ended) {
        return new BulkReport(
                received,
                created,
                updated,
                unchanged,
                refused,
                refusals(),
                ended == null ? null : told(received, ended));
    }

    /** How the token ended, and what came of the lines. */
    private Problem told(long received, Problem ended) {
        return Problem.of(
                ProblemKind.NO_TOKEN,
                ended.detail() + " Of " + received + " articles that had come by then " + created + " were stored new, "
                        + updated + " updated, " + unchanged + " were there already, " + refused
                        + " were refused; the others were not stored.");
    }

    private void count(BulkImport.Candidate candidate, ActResult stored) {
        switch (stored) {
            case ActResult.Success success -> {
                if (success.created()) {
                    created++;
                } else {
                    updated++;
                }
            }
            case ActResult.NoChange same -> unchanged++;
            case ActResult.Refusal one -> refuse(candidate.place(), one.problem());
        }
    }
}
