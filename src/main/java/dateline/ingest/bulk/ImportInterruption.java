package dateline.ingest.bulk;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a bulk import before its last line, because the store can't be written to or the server stops.
 *
 * @param reason the reason
 * @param line the first line that was not stored, from 1
 */
record ImportInterruption(Reason reason, long line) {
    /** Why an import ends early. */
    enum Reason {
        DISK_FULL(
                ProblemKind.NO_ROOM,
                "The disk of the server's store is full: its operator has to free disk space (the log names the folder)."),
        STORE_AWAY(ProblemKind.UNAVAILABLE, "The server can't reach its store now."),
        SERVER_STOPS(ProblemKind.UNAVAILABLE, "The server is being stopped.");

        private final ProblemKind kind;
        private final String sentence;

        Reason(ProblemKind kind, String sentence) {
            this.kind = kind;
            this.sentence = sentence;
        }

        static Reason of(StoreFailure failure) {
            return switch (failure) {
                case FULL -> DISK_FULL;
                case UNREACHABLE -> STORE_AWAY;
            };
        }
    }

    /**
     * The answer for a message, whose items are its lines.
     *
     * @param place the XPath of the first item that was not stored
     */
    ProblemException problem(String place, List<BulkReport.Refusal> refusals) {
        List<Fault> faults = new ArrayList<>();
        refusals.forEach(refusal -> faults.addAll(refusal.problem().errors()));
        faults.add(new Fault(place, "this item and those after it were not stored"));
        return new ProblemException(
                reason.kind,
                reason.sentence + " "
                        + (line == 1
                                ? "Nothing has been imported"
                                : "The items before number " + line + " have been imported")
                        + ": send the message again. No item is stored twice.",
                faults);
    }

    /** The answer: it names the line to continue with, and the refused lines before it. */
    ProblemException problem(List<BulkReport.Refusal> refusals) {
        List<Fault> faults = new ArrayList<>();
        refusals.forEach(refusal ->
                faults.add(new Fault("line " + refusal.line(), refusal.problem().detail())));
        faults.add(new Fault("line " + line, "this line and those after it were not stored"));
        return new ProblemException(
                reason.kind,
                reason.sentence + " "
                        + (line == 1
                                ? "Nothing has been imported"
                                : "The lines before line " + line + " have been imported")
                        + ": send the rest again, beginning with line " + line
                        + ". An article with an externalId is never stored twice.",
                faults);
    }
}
