package dateline.problem;

import java.util.List;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

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

    public Problem problem() {
        return problem;
    }
}
