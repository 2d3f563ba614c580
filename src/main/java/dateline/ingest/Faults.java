package dateline.ingest;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with what was handed in. The first hundred are named; more of them help nobody. */
final class Faults {
    private static final int MOST = 100;

    private final List<Fault> named = new ArrayList<>();

    void add(String where, String detail) {
        if (named.size() < MOST) {
            named.add(new Fault(where, detail));
        }
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
