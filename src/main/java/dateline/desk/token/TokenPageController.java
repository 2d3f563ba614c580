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
import dateline.desk.resource.ResourceButton;
import dateline.desk.resource.ResourceEditing;
import dateline.desk.resource.ResourceForm;
import dateline.desk.resource.ResourceJson;
import dateline.desk.resource.ResourcePage;
import dateline.desk.resource.ResourceTable;
import dateline.desk.resource.ResourceTable.Cell;
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
    private final ResourceEditing editing;

    TokenPageController(TokenRequests requests, TokenForm form, ResourceEditing editing) {
        this.requests = requests;
        this.form = form;
        this.editing = editing;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable String done) {
        DeskLayout layout = editing.layout(request, "tokens", null);
        return editing.answer(
                HttpStatus.OK, page(layout, form.of(layout.text())).notice(ResourceEditing.notice(layout, done)));
    }

    @Post
    HttpResponse<?> create(HttpRequest<?> request, @HiddenArgument DeskForm sent) {
        DeskLayout layout = editing.layout(request, "tokens", null);
        DeskMessages text = layout.text();
        ResourceForm fresh = form.of(text);
        try {
            TokenJson created = requests.create(ResourceJson.of(sent.values(), fresh.fields(), layout.zone()));
            return editing.answer(
                    HttpStatus.CREATED,
                    ResourcePage.of(layout)
                            .notice(text.of("resources.token-once"))
                            .fact(text.of("resources.name"), created.name())
                            .secret(text.of("resources.token"), Objects.requireNonNull(created.token()))
                            .link("/tokens", text.of("nav.tokens")));
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

    private HttpResponse<?> refused(DeskLayout layout, ResourceForm shown, Problem problem) {
        return editing.answer(
                HttpStatus.valueOf(problem.status()), page(layout, shown).problem(problem.detail()));
    }

    private ResourcePage.Builder page(DeskLayout layout, ResourceForm shown) {
        DeskMessages text = layout.text();
        return ResourcePage.of(layout)
                .note(text.of("resources.note.tokens"))
                .form(shown)
                .table(ResourceTable.headed(
                        text.of("nav.tokens"),
                        List.of(
                                text.of("resources.name"),
                                text.of("resources.id"),
                                text.of("resources.scopes"),
                                text.of("resources.created"),
                                text.of("resources.expires"),
                                text.of("resources.revoked"),
                                text.of("resources.revoke")),
                        requests.all().stream().map(token -> row(layout, token)).toList(),
                        text.of("resources.nothing")));
    }

    private static ResourceTable.Row row(DeskLayout layout, TokenJson token) {
        DeskMessages text = layout.text();
        boolean revoked = token.revoked() != null;
        List<ResourceButton> buttons = revoked
                ? List.of()
                : List.of(ResourceButton.asking(
                                "/tokens/" + token.id() + "/revoke",
                                text.of("resources.revoke"),
                                text.of("resources.revoke-says"))
                        .about(token.name()));
        return new ResourceTable.Row(
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
