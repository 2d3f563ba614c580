package dateline.ingest.bulk;

import dateline.problem.Problem;

/** Ends an import or an export whose token has ended in the middle of it. */
final class TokenEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem end;

    /** @param end a 401 that says how */
    TokenEnded(Problem end) {
        super(end.detail(), null, false, false);
        this.end = end;
    }

    Problem end() {
        return end;
    }
}
