package dateline.desk.session;

import dateline.access.session.SessionRequired;
import dateline.desk.form.FormBody;
import dateline.desk.form.FormToken;
import dateline.desk.form.FormValues;
import dateline.desk.form.RequestOrigin;
import dateline.desk.layout.DeskPages;
import dateline.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request to the desk without a session. A page leads to the page to sign in, and from there back. A form is kept:
 * the page to sign in carries what was typed, and it can be sent again afterwards.
 */
@Singleton
final class SessionRequiredHandler implements ExceptionHandler<SessionRequired, HttpResponse<?>> {
    private final FormBody body;
    private final SignInForm form;
    private final RequestOrigin origin;
    private final DeskPages pages;

    SessionRequiredHandler(FormBody body, SignInForm form, RequestOrigin origin, DeskPages pages) {
        this.body = body;
        this.form = form;
        this.origin = origin;
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public HttpResponse<?> handle(HttpRequest request, SessionRequired exception) {
        String path = request.getUri().getRawPath();
        String query = request.getUri().getRawQuery();
        String next = path.substring(path.indexOf("/desk") + "/desk".length()) + (query == null ? "" : "?" + query);
        if (request.getHeaders().contains("HX-Request")) {
            // A part of a page can't show the page to sign in: the script says that the session is over.
            return HttpResponse.status(HttpStatus.UNAUTHORIZED).header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
            return pages.redirect(next.isEmpty() || next.equals("/") ? "/sign-in" : "/sign-in?next=" + encoded(next));
        }
        return page(request, next);
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, String next) {
        SignInForm.Mark mark = SignInForm.mark(request);
        SignInPage page = new SignInPage(
                pages.closed(request, "sign-in.title", mark.formToken()),
                "sign-in.over",
                DeskPath.of(next),
                null,
                typed(request));
        return pages.answer(HttpStatus.UNAUTHORIZED, "desk/signIn.jte", page).cookie(form.cookie(mark));
    }

    /** What was typed. A form of another site is not kept: the editor would send it in good faith. */
    private @Nullable FormValues typed(HttpRequest<?> request) {
        if (origin.isForeign(request)) {
            return null;
        }
        try {
            Map<String, List<String>> values =
                    new LinkedHashMap<>(body.read(request).values().values());
            values.remove(FormToken.FIELD);
            return values.isEmpty() ? null : new FormValues(values);
        } catch (IOException | ProblemException e) {
            return null;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
