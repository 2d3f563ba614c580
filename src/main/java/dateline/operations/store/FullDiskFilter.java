package dateline.operations.store;

import dateline.article.act.DiskSpace;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses writes while the disk is full (RFC 4918 §11.5). Runs after the token is checked. */
@ServerFilter("/api/**")
@Order(FullDiskFilter.LATE)
final class FullDiskFilter {
    static final int LATE = 100;

    private static final ProblemKind KIND = ProblemKind.NO_ROOM;

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
            throw new ProblemException(KIND, StoreFailure.FULL.advice());
        }
    }

    /** A write that finds the store closed has filled the disk, or follows one that has. */
    @ResponseFilter
    @Nullable
    HttpResponse<?> explain(HttpRequest<?> request, HttpResponse<?> response) {
        boolean unavailable = response.code() == ProblemKind.UNAVAILABLE.status();
        if (!unavailable
                || !writes(request.getMethod())
                || diskSpace.forStore()
                || !(response.body() instanceof Problem failed)) {
            return null;
        }
        String advice = StoreFailure.FULL.advice();
        MutableHttpResponse<?> told = response.toMutableResponse();
        return told.status(KIND.status())
                .body(new Problem(KIND.type(), KIND.title(), KIND.status(), advice, failed.instance(), List.of()));
    }

    private static boolean writes(HttpMethod method) {
        return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
    }
}
