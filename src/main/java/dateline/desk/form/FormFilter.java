package dateline.desk.form;

import dateline.access.session.DeskAccess;
import dateline.access.session.SessionAccess;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;

/**
 * Reads the form of every request that changes something at the desk, and refuses it unless a page of the same session has
 * sent it. It comes after the filter that demands the session.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormFilter implements Ordered {
    private static final String STALE =
            "The form does not come from a page of your session: open the page again, and send the form from there.";

    private final FormBody body;
    private final RequestOrigin origin;

    FormFilter(FormBody body, RequestOrigin origin) {
        this.body = body;
        this.origin = origin;
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) throws IOException {
        boolean changes = request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
        boolean desk = RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(DeskAccess.class))
                .isPresent();
        if (!changes || !desk) {
            return;
        }
        if (origin.isForeign(request)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, STALE);
        }
        DeskForm form = body.read(request);
        if (!FormToken.isIn(form.values(), SessionAccess.of(request).secret())) {
            throw new ProblemException(ProblemKind.FORBIDDEN, STALE);
        }
        form.attachTo(request);
    }
}
