package dateline.ingest.bulk;

import dateline.problem.Problem;

/** Ends an import whose token has expired or was revoked during it. */
final class TokenExpiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param problem a 401 that says why the token is not valid */
    TokenExpiredException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
