package dateline.desk.layout;

import dateline.access.session.SessionAccess;
import dateline.access.session.SessionRegistry.OpenSession;
import dateline.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** Answers refusals at the desk with a page in place of a problem document. */
@ServerFilter("/desk/**")
final class DeskProblems {
    private final DeskPages pages;
    private final ExecutorService executor;

    DeskProblems(DeskPages pages, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.pages = pages;
        this.executor = executor;
    }

    @ResponseFilter
    CompletionStage<HttpResponse<?>> show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Object body = RouteAttributes.getHeadBody(response).orElse(response.body());
        Optional<OpenSession> open = SessionAccess.known(request);
        if (!(body instanceof Problem problem) || open.isEmpty()) {
            return CompletableFuture.completedFuture(response);
        }
        return CompletableFuture.supplyAsync(
                () -> pages.answer(
                        HttpStatus.valueOf(problem.status()),
                        "desk/problem.jte",
                        new ProblemPage(pages.layout(request, "", problem.title()), problem)),
                executor);
    }
}
