package dateline.ingest.bulk;

import dateline.article.newsroom.Stored;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has become of the lines of a bulk import so far; told by the one who reads and by the one who stores. */
final class BulkTally {
    private static final int REFUSALS = 1_000;

    private final List<BulkReport.Refusal> refusals = new ArrayList<>();
    private long created;
    private long updated;
    private long unchanged;
    private long refused;

    synchronized void refuse(long number, long line, Problem problem) {
        refused++;
        if (refusals.size() < REFUSALS) {
            refusals.add(new BulkReport.Refusal(number, line, problem));
        }
    }

    /** Takes in what the store said of a batch, one for each. */
    synchronized void count(List<BulkImport.Candidate> batch, List<Stored> stored) {
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

    synchronized BulkReport report(long received) {
        return new BulkReport(received, created, updated, unchanged, refused, refusals());
    }

    private void count(BulkImport.Candidate candidate, Stored stored) {
        switch (stored) {
            case Stored.Created one -> created++;
            case Stored.Updated one -> updated++;
            case Stored.Unchanged one -> unchanged++;
            case Stored.Illegal one ->
                refuse(candidate.number(), candidate.line(), Problem.of(ProblemKind.CONFLICT, one.detail()));
            case Stored.Forbidden one ->
                refuse(
                        candidate.number(),
                        candidate.line(),
                        Problem.of(
                                ProblemKind.FORBIDDEN,
                                "Article " + one.article().id()
                                        + " has this externalId and lies in a section that the token is not for."));
        }
    }
}
