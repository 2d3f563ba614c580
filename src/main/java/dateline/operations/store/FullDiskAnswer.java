package dateline.operations.store;

import dateline.article.act.DiskSpace;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a write that finds the store closed because the disk is full: the write has filled the disk, or follows one
 * that has. It also replaces the answers of the check of the token, which needs the store.
 */
@ServerFilter("/api/**")
@Order(FullDiskAnswer.EARLY)
final class FullDiskAnswer {
    static final int EARLY = -100;

    private static final ProblemKind KIND = ProblemKind.NO_ROOM;

    private final DiskSpace diskSpace;

    FullDiskAnswer(DiskSpace diskSpace) {
        this.diskSpace = diskSpace;
    }

    @ResponseFilter
    @Nullable
    HttpResponse<?> explain(HttpRequest<?> request, HttpResponse<?> response) {
        boolean unavailable = response.code() == ProblemKind.UNAVAILABLE.status();
        if (!unavailable
                || !FullDiskFilter.writes(request.getMethod())
                || diskSpace.forStore()
                || !(response.body() instanceof Problem failed)) {
            return null;
        }
        // A bulk import says by itself what was stored.
        String detail = failed.errors().isEmpty() ? StoreFailure.FULL.advice() : failed.detail();
        MutableHttpResponse<?> told = response.toMutableResponse();
        return told.status(KIND.status())
                .body(new Problem(
                        KIND.type(), KIND.title(), KIND.status(), detail, failed.instance(), failed.errors()));
    }
}
