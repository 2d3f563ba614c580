package dateline.operations.store;

import dateline.article.act.DiskSpace;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Refuses writes while the disk is full (RFC 4918 §11.5). Runs after the token is checked. */
@ServerFilter("/api/**")
@Order(FullDiskFilter.LATE)
final class FullDiskFilter {
    static final int LATE = 100;

    private final DiskSpace diskSpace;

    FullDiskFilter(DiskSpace diskSpace) {
        this.diskSpace = diskSpace;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean dry = request.getParameters()
                .getFirst("dry-run")
                .filter("true"::equals)
                .isPresent();
        if (writes(request.getMethod()) && !dry && !diskSpace.forStore()) {
            throw new ProblemException(ProblemKind.NO_ROOM, StoreFailure.FULL.advice());
        }
    }

    static boolean writes(HttpMethod method) {
        return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
    }
}
