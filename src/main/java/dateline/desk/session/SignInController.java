package dateline.desk.session;

import dateline.access.Caller;
import dateline.access.PublicAccess;
import dateline.access.Scope;
import dateline.access.TokenRegistry;
import dateline.access.session.SessionAccess;
import dateline.access.session.SessionCookie;
import dateline.access.session.SessionRegistry;
import dateline.access.session.SessionRegistry.OpenSession;
import dateline.access.session.SessionSettings;
import dateline.access.session.SignInLinkRegistry;
import dateline.delivery.connection.AttemptLimit;
import dateline.delivery.connection.RequestingClient;
import dateline.desk.form.FormValues;
import dateline.desk.form.RequestOrigin;
import dateline.desk.layout.DeskPages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens sessions: with a token, or with a link that is valid once. */
@Hidden
@PublicAccess
@Controller("/desk/sign-in")
@Produces("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);

    private final TokenRegistry tokens;
    private final SignInLinkRegistry links;
    private final SessionRegistry sessions;
    private final SessionAccess access;
    private final SessionCookie cookie;
    private final SignInForm form;
    private final AttemptLimit limit;
    private final RequestOrigin origin;
    private final RequestingClient clients;
    private final DeskPages pages;

    SignInController(
            TokenRegistry tokens,
            SignInLinkRegistry links,
            SessionRegistry sessions,
            SessionAccess access,
            SessionCookie cookie,
            SignInForm form,
            SessionSettings settings,
            RequestOrigin origin,
            RequestingClient clients,
            DeskPages pages) {
        this.tokens = tokens;
        this.links = links;
        this.sessions = sessions;
        this.access = access;
        this.cookie = cookie;
        this.form = form;
        this.limit = new AttemptLimit(clients, settings.attemptsPerMinute());
        this.origin = origin;
        this.clients = clients;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, @QueryValue @Nullable String next) {
        return answer(request, HttpStatus.OK, null, Objects.requireNonNullElse(next, ""), null, null);
    }

    /** A link is used only when its button is pressed, since programs that look at links open them before people do. */
    @Get("/{link}")
    HttpResponse<?> link(HttpRequest<?> request, String link) {
        return answer(request, HttpStatus.OK, null, "", link, null);
    }

    @Post
    @Consumes("*/*")
    HttpResponse<?> signIn(HttpRequest<?> request) throws IOException {
        FormValues sent = form.read(request);
        String next = sent.text("next");
        String link = sent.filled("link").orElse(null);
        FormValues kept = SignInForm.kept(sent);
        if (origin.isForeign(request) || !SignInForm.isOwn(request, sent)) {
            return answer(request, HttpStatus.FORBIDDEN, "sign-in.foreign", "", null, null);
        }
        if (limit.isReached(request)) {
            return answer(request, HttpStatus.TOO_MANY_REQUESTS, "sign-in.limit", next, null, kept)
                    .header(HttpHeaders.RETRY_AFTER, "60");
        }
        Optional<Caller> caller = link == null
                ? tokens.valid(sent.text("secret")).flatMap(token -> tokens.callerWith(token.id()))
                : links.use(link);
        if (caller.isEmpty()) {
            limit.count(request);
            if (limit.isReached(request)) {
                LOG.warn("{} has sent too many wrong tokens to the desk and has to wait", clients.of(request));
            }
            String fault = link == null ? "sign-in.wrong" : "sign-in.link-over";
            return answer(request, HttpStatus.UNAUTHORIZED, fault, next, null, kept);
        }
        if (!caller.get().scopes().include(Scope.READ) && !caller.get().scopes().include(Scope.WRITE)) {
            return answer(request, HttpStatus.FORBIDDEN, "sign-in.no-scope", next, null, kept);
        }
        access.find(request).ifPresent(earlier -> sessions.end(earlier.session().id()));
        OpenSession open = sessions.open(caller.get(), agent(request), zone(sent));
        SessionAccess.attach(request, open);
        LOG.info("\"{}\" has signed in to the desk from {}", caller.get().name(), clients.of(request));
        MutableHttpResponse<?> answer = kept == null
                ? pages.redirect(DeskPath.of(next))
                : pages.answer(
                        HttpStatus.OK,
                        "desk/kept.jte",
                        new KeptFormPage(
                                pages.layout(
                                        request,
                                        "articles",
                                        DeskPages.messages(request, open).of("sign-in.again")),
                                DeskPath.of(next),
                                kept));
        return answer.cookie(cookie.of(open.secret()));
    }

    private MutableHttpResponse<?> answer(
            HttpRequest<?> request,
            HttpStatus status,
            @Nullable String fault,
            String next,
            @Nullable String link,
            @Nullable FormValues kept) {
        SignInForm.Mark mark = SignInForm.mark(request);
        SignInPage page = new SignInPage(
                pages.closed(request, "sign-in.title", mark.formToken()), fault, DeskPath.of(next), link, kept);
        return pages.answer(status, "desk/signIn.jte", page).cookie(form.cookie(mark));
    }

    private static String agent(HttpRequest<?> request) {
        return Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.USER_AGENT), "");
    }

    private static @Nullable String zone(FormValues sent) {
        try {
            return sent.filled("zone").map(ZoneId::of).map(ZoneId::getId).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
