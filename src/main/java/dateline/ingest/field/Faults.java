package dateline.ingest.field;

import dateline.ingest.document.ImportReport.Omission;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with what was handed in, and what was taken out of it. The first hundred are named; more of them help
 * nobody.
 */
final class Faults {
    private static final int MOST = 100;

    private final List<Fault> named = new ArrayList<>();
    private final List<Omission> leftOut = new ArrayList<>();

    void add(String where, String detail) {
        if (named.size() < MOST) {
            named.add(new Fault(where, detail));
        }
    }

    /** Takes markup out of a text that has none. */
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
        return List.copyOf(named);
    }

    /** Throws a 422 naming every fault, when there is any. */
    void refuse() {
        if (!named.isEmpty()) {
            String first = named.getFirst().pointer() + ": " + named.getFirst().detail();
            String more = named.size() == 1 ? "." : "; and " + (named.size() - 1) + " more in errors.";
            throw new ProblemException(ProblemKind.UNPROCESSABLE, first + more, named);
        }
    }
}
