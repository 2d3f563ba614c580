package dateline.page.problem;

import dateline.delivery.response.PageResponse;
import dateline.http.Accept;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.PublicPath;
import dateline.problem.StoreFailure;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers 404 and 410 with a page when the client prefers HTML. All others get a problem document, and so does every
 * client at an address of a document for programs, such as a feed.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class ProblemPages {
    private static final Set<Integer> STATUSES = Set.of(404, 410);

    /** Extensions of documents for programs. */
    private static final Set<String> DOCUMENTS =
            Set.of("rss", "atom", "json", "opml", "xml", "txt", "yml", "css", "js", "png", "ico", "map");

    /** Of formats with the same quality the first is sent. */
    private static final List<Accept.Offer<Boolean>> OFFERS = List.of(
            new Accept.Offer<>(false, List.of(Problem.MEDIA_TYPE, "application/json")),
            new Accept.Offer<>(true, List.of("text/html", "application/xhtml+xml")));

    private final MissingPages pages;
    private final ExecutorService executor;

    ProblemPages(MissingPages pages, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.pages = pages;
        this.executor = executor;
    }

    @ResponseFilter
    CompletionStage<HttpResponse<?>> show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Problem problem = problem(response);
        if (problem == null || !STATUSES.contains(problem.status()) || !isForPeople(request)) {
            return CompletableFuture.completedFuture(response);
        }
        response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return wantsPage(request)
                ? CompletableFuture.supplyAsync(() -> page(problem, response), executor)
                : CompletableFuture.completedFuture(response);
    }

    /**
     * Answers a problem at the address of a page: with a page when the client prefers HTML.
     *
     * @throws ProblemException for all other clients
     */
    public static HttpResponse<?> answer(HttpRequest<?> request, Problem problem, Supplier<String> page) {
        if (!wantsPage(request)) {
            throw new ProblemException(problem);
        }
        return PageResponse.of(HttpStatus.valueOf(problem.status()), page.get())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static boolean wantsPage(HttpRequest<?> request) {
        return Accept.best(request.getHeaders().getAll(HttpHeaders.ACCEPT), OFFERS)
                .orElse(false);
    }

    private HttpResponse<?> page(Problem problem, HttpResponse<?> response) {
        try {
            String html = problem.status() == HttpStatus.GONE.getCode() ? pages.gone(problem.detail()) : pages.page();
            return PageResponse.of(HttpStatus.valueOf(problem.status()), html)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        } catch (RuntimeException e) {
            if (StoreFailure.isIn(e)) {
                return response;
            }
            throw new CompletionException(e);
        }
    }

    private static @Nullable Problem problem(HttpResponse<?> response) {
        Object body = RouteAttributes.getHeadBody(response).orElse(response.body());
        return body instanceof Problem problem ? problem : null;
    }

    private static boolean isForPeople(HttpRequest<?> request) {
        boolean isRead = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        String path = request.getPath();
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return isRead && !path.startsWith("/api/") && !PublicPath.isForPartner(path) && !DOCUMENTS.contains(ending);
    }
}
