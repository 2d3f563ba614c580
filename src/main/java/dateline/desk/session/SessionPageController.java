package dateline.desk.session;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.TokenRegistry;
import dateline.access.session.DeskAccess;
import dateline.access.session.Session;
import dateline.access.session.SessionAccess;
import dateline.access.session.SessionCookie;
import dateline.access.session.SessionRegistry;
import dateline.access.session.SessionRegistry.OpenSession;
import dateline.api.HiddenArgument;
import dateline.desk.form.DeskForm;
import dateline.desk.layout.DeskMessages;
import dateline.desk.layout.DeskPages;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** The sessions of a person, or all of them for an administrator; their end; and the language and zone of a session. */
@Hidden
@DeskAccess
@RequiredScope({Scope.READ, Scope.WRITE})
@Controller("/desk")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionPageController {
    private final SessionRegistry sessions;
    private final SessionCookie cookie;
    private final TokenRegistry tokens;
    private final DeskPages pages;

    SessionPageController(SessionRegistry sessions, SessionCookie cookie, TokenRegistry tokens, DeskPages pages) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> start() {
        return pages.redirect(DeskPath.START);
    }

    @Post("/sign-out")
    HttpResponse<?> signOut(HttpRequest<?> request) {
        sessions.end(SessionAccess.of(request).session().id());
        return pages.redirect("/sign-in").cookie(cookie.removed());
    }

    @Get("/sessions")
    HttpResponse<?> list(HttpRequest<?> request) {
        OpenSession open = SessionAccess.of(request);
        DeskMessages text = DeskPages.messages(request, open);
        List<SessionPage.Row> rows = (open.caller().scopes().include(Scope.ADMIN)
                        ? sessions.newest()
                        : sessions.ofToken(open.caller().token()))
                .stream()
                        .map(session -> new SessionPage.Row(
                                session,
                                tokens.find(session.token())
                                        .map(token -> token.name())
                                        .orElse(session.token()),
                                session.id().equals(open.session().id())))
                        .toList();
        return pages.answer(
                HttpStatus.OK,
                "desk/sessions.jte",
                new SessionPage(pages.layout(request, "sessions", text.of("sessions.title")), open.session(), rows));
    }

    /** Ends a session of the same person; an administrator may end any. */
    @Post("/sessions/{id}/end")
    HttpResponse<?> end(HttpRequest<?> request, String id) {
        OpenSession open = SessionAccess.of(request);
        List<Session> own = open.caller().scopes().include(Scope.ADMIN)
                ? sessions.newest()
                : sessions.ofToken(open.caller().token());
        if (own.stream().noneMatch(session -> session.id().equals(id))) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "There is no such session: it may have ended.");
        }
        sessions.end(id);
        return id.equals(open.session().id())
                ? pages.redirect("/sign-in").cookie(cookie.removed())
                : pages.redirect("/sessions");
    }

    @Post("/preferences")
    HttpResponse<?> prefer(HttpRequest<?> request, @HiddenArgument DeskForm form) {
        String language = form.values()
                .filled("language")
                .filter(DeskMessages.LANGUAGES::contains)
                .orElse(null);
        String zone = form.values().filled("zone").orElse(null);
        if (zone != null && !isZone(zone)) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "There is no time zone \"" + zone + "\": send a name such as Europe/Lisbon, or UTC.");
        }
        sessions.prefer(SessionAccess.of(request).session(), language, zone);
        return pages.redirect("/sessions");
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
