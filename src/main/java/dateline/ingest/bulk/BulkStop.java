package dateline.ingest.bulk;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a bulk import before its last line, since the store takes no more.
 *
 * @param failure why
 * @param line the first line that was not stored, from 1
 */
record BulkStop(StoreFailure failure, long line) {
    /** Says where to go on, and which lines before that were refused. */
    ProblemException problem(List<BulkReport.Refusal> refusals) {
        ProblemKind kind = switch (failure) {
            case FULL -> ProblemKind.NO_ROOM;
            case UNREACHABLE -> ProblemKind.UNAVAILABLE;
        };
        String why = switch (failure) {
            case FULL ->
                "The disk of the server's store is full: its operator has to make room (the log names the folder).";
            case UNREACHABLE -> "The server's store can't be reached now.";
        };
        List<Fault> faults = new ArrayList<>();
        refusals.forEach(refusal ->
                faults.add(new Fault("line " + refusal.line(), refusal.problem().detail())));
        faults.add(new Fault("line " + line, "this line and those after it were not stored"));
        return new ProblemException(
                kind,
                why + " What stands before line " + line + " has been taken; send the rest again, from line " + line
                        + " on. What has an externalId is never stored twice.",
                faults);
    }
}
