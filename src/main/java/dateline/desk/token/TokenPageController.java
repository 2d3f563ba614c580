package dateline.desk.token;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.token.TokenJson;
import dateline.api.token.TokenRequests;
import dateline.desk.form.DeskForm;
import dateline.desk.layout.DeskLayout;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.PartButton;
import dateline.desk.part.PartEditing;
import dateline.desk.part.PartForm;
import dateline.desk.part.PartJson;
import dateline.desk.part.PartPage;
import dateline.desk.part.PartTable;
import dateline.desk.part.PartTable.Cell;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of tokens. A secret is only in the answer that creates its token. */
@Hidden
@DeskAccess
@RequiredScope(Scope.ADMIN)
@Controller("/desk/tokens")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TokenPageController {
    private final TokenRequests requests;
    private final TokenForm form;
    private final PartEditing editing;

    TokenPageController(TokenRequests requests, TokenForm form, PartEditing editing) {
        this.requests = requests;
        this.form = form;
        this.editing = editing;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable String done) {
        DeskLayout layout = editing.layout(request, "tokens", null);
        return editing.answer(
                HttpStatus.OK, page(layout, form.of(layout.text())).notice(PartEditing.notice(layout, done)));
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, @HiddenArgument DeskForm sent) {
        DeskLayout layout = editing.layout(request, "tokens", null);
        DeskMessages text = layout.text();
        PartForm fresh = form.of(text);
        try {
            TokenJson created = requests.create(PartJson.of(sent.values(), fresh.fields(), layout.zone()));
            return editing.answer(
                    HttpStatus.CREATED,
                    PartPage.of(layout)
                            .notice(text.of("parts.token-once"))
                            .fact(text.of("parts.name"), created.name())
                            .secret(text.of("parts.token"), Objects.requireNonNull(created.token()))
                            .link("/tokens", text.of("part.tokens")));
        } catch (ProblemException e) {
            return refused(layout, fresh.with(sent.values(), e.problem().errors()), e.problem());
        }
    }

    @Post("/{id}/revoke")
    HttpResponse<?> revoke(HttpRequest<?> request, String id) {
        try {
            requests.revoke(id);
            return editing.done("/tokens", "revoked");
        } catch (ProblemException e) {
            DeskLayout layout = editing.layout(request, "tokens", null);
            return refused(layout, form.of(layout.text()), e.problem());
        }
    }

    private HttpResponse<?> refused(DeskLayout layout, PartForm shown, Problem problem) {
        return editing.answer(
                HttpStatus.valueOf(problem.status()), page(layout, shown).problem(problem.detail()));
    }

    private PartPage.Builder page(DeskLayout layout, PartForm shown) {
        DeskMessages text = layout.text();
        return PartPage.of(layout)
                .note(text.of("parts.note.tokens"))
                .form(shown)
                .table(PartTable.headed(
                        text.of("part.tokens"),
                        List.of(
                                text.of("parts.name"),
                                text.of("parts.id"),
                                text.of("parts.scopes"),
                                text.of("parts.created"),
                                text.of("parts.expires"),
                                text.of("parts.revoked"),
                                text.of("parts.revoke")),
                        requests.all().stream().map(token -> row(layout, token)).toList(),
                        text.of("parts.nothing")));
    }

    private static PartTable.Row row(DeskLayout layout, TokenJson token) {
        DeskMessages text = layout.text();
        boolean revoked = token.revoked() != null;
        List<PartButton> buttons = revoked
                ? List.of()
                : List.of(PartButton.asking(
                                "/tokens/" + token.id() + "/revoke",
                                text.of("parts.revoke"),
                                text.of("parts.revoke-says"))
                        .about(token.name()));
        return new PartTable.Row(
                List.of(
                        Cell.of(token.name()),
                        Cell.code(token.id()),
                        Cell.code(String.join(" ", token.scopes())),
                        Cell.said(layout.time(token.created())),
                        Cell.said(layout.time(token.expires())),
                        Cell.said(layout.time(token.revoked())),
                        Cell.buttons(buttons)),
                revoked);
    }
}
