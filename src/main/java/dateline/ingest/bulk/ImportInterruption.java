package dateline.ingest.bulk;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a bulk import before its last line, because the store can't be written to.
 *
 * @param failure the reason
 * @param line the first line that was not stored, from 1
 */
record ImportInterruption(StoreFailure failure, long line) {
    /** The answer: it names the line to continue with, and the refused lines before it. */
    ProblemException problem(List<BulkReport.Refusal> refusals) {
        ProblemKind kind = switch (failure) {
            case FULL -> ProblemKind.NO_ROOM;
            case UNREACHABLE -> ProblemKind.UNAVAILABLE;
        };
        String why = switch (failure) {
            case FULL ->
                "The disk of the server's store is full: its operator has to free disk space (the log names the folder).";
            case UNREACHABLE -> "The server can't reach its store now.";
        };
        List<Fault> faults = new ArrayList<>();
        refusals.forEach(refusal ->
                faults.add(new Fault("line " + refusal.line(), refusal.problem().detail())));
        faults.add(new Fault("line " + line, "this line and those after it were not stored"));
        return new ProblemException(
                kind,
                why + " The lines before line " + line
                        + " have been imported: send the rest again, beginning with line " + line
                        + ". An article with an externalId is never stored twice.",
                faults);
    }
}
