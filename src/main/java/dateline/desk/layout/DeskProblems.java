package dateline.desk.layout;

import dateline.access.session.SessionAccess;
import dateline.problem.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** Answers refusals at the desk with a page in place of a problem document, also those of the filters after this one. */
@ServerFilter({"/desk", "/desk/**"})
final class DeskProblems implements Ordered {
    private final DeskPages pages;
    private final SessionAccess sessions;
    private final ExecutorService executor;

    DeskProblems(DeskPages pages, SessionAccess sessions, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.pages = pages;
        this.sessions = sessions;
        this.executor = executor;
    }

    @Override
    public int getOrder() {
        return -20;
    }

    @ResponseFilter
    CompletionStage<HttpResponse<?>> show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Object body = RouteAttributes.getHeadBody(response).orElse(response.body());
        return body instanceof Problem problem
                ? CompletableFuture.supplyAsync(() -> page(request, problem), executor)
                : CompletableFuture.completedFuture(response);
    }

    /** A request that was refused before its session was looked for, such as one with a wrong method, is looked up here. */
    private HttpResponse<?> page(HttpRequest<?> request, Problem problem) {
        boolean known = SessionAccess.known(request).isPresent()
                || (problem.status() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        && sessions.find(request).isPresent());
        DeskLayout layout = known ? pages.layout(request, "", problem.title()) : pages.closed(request, "desk", "");
        return pages.answer(HttpStatus.valueOf(problem.status()), "desk/problem.jte", new ProblemPage(layout, problem));
    }
}
