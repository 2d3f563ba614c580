package dateline.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> fields = new LinkedHashMap<>();

    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(ProblemKind kind, String detail) {
        this(Problem.of(kind, detail));
    }

    public ProblemException(ProblemKind kind, String detail, List<Fault> errors) {
        this(Problem.of(kind, detail, errors));
    }

    /** The same problem, answered with one more header field. */
    public ProblemException with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** Header fields of the answer, by name. */
    Map<String, String> fields() {
        return fields;
    }

    public Problem problem() {
        return problem;
    }
}
