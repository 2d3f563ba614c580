package dateline.ingest.field;

import dateline.ingest.document.ImportReport.Omission;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the faults of fields, and the markup that was left out of them. The first hundred of each are kept.
 */
final class Faults {
    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Omission> leftOut = new ArrayList<>();

    void add(String where, String detail) {
        if (faults.size() < MOST) {
            faults.add(new Fault(where, detail));
        }
    }

    /** Notes markup that was left out of plain text. */
    void leaveOut(String markup, String where) {
        Omission omission = new Omission(null, markup, "markup in " + where + ", which is plain text");
        if (leftOut.size() < MOST && !leftOut.contains(omission)) {
            leftOut.add(omission);
        }
    }

    List<Omission> leftOut() {
        return List.copyOf(leftOut);
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    /** Throws a 422 naming every fault, when there is any. */
    void refuse() {
        if (!faults.isEmpty()) {
            String first =
                    faults.getFirst().pointer() + ": " + faults.getFirst().detail();
            String more = faults.size() == 1 ? "." : "; and " + (faults.size() - 1) + " more in errors.";
            throw new ProblemException(ProblemKind.UNPROCESSABLE, first + more, faults);
        }
    }
}
