package dateline.desk.subscription;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.webhook.WebhookRequests;
import dateline.desk.form.DeskForm;
import dateline.desk.form.FormState;
import dateline.desk.layout.DeskLayout;
import dateline.desk.resource.ResourceEditing;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceJson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import org.jspecify.annotations.Nullable;

/** The pages of webhooks. */
@Hidden
@DeskAccess
@RequiredScope(Scope.ADMIN)
@Controller("/desk/webhooks")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookPageController {
    private static final String PATH = "/webhooks";

    private final WebhookResource kind;
    private final WebhookRequests requests;
    private final FormState states;
    private final ResourceEditing editing;

    WebhookPageController(WebhookResource kind, WebhookRequests requests, FormState states, ResourceEditing editing) {
        this.kind = kind;
        this.requests = requests;
        this.states = states;
        this.editing = editing;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable String done) {
        return editing.list(request, kind, null, done);
    }

    @Get("/_new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return editing.fresh(request, kind);
    }

    @Post("/_new")
    HttpResponse<?> create(HttpRequest<?> request, @HiddenArgument DeskForm form) {
        return editing.create(request, kind, form);
    }

    @Get("/{name}")
    HttpResponse<?> webhook(HttpRequest<?> request, String name) {
        return editing.stored(request, kind, name, null, null);
    }

    @Post("/{name}")
    HttpResponse<?> change(HttpRequest<?> request, String name, @HiddenArgument DeskForm form) {
        return editing.change(request, kind, name, form);
    }

    @Post("/{name}/resume")
    HttpResponse<?> resume(HttpRequest<?> request, String name, @HiddenArgument DeskForm form)
            throws InterruptedException {
        DeskLayout layout = editing.layout(request, kind.home(), null);
        List<ResourceField> after = List.of(ResourceField.of("after", ResourceField.Kind.COUNT));
        return editing.act(
                request,
                kind,
                name,
                PATH,
                "resumed",
                () -> requests.resume(name, ResourceJson.of(form.values(), after, layout.zone())));
    }

    @Post("/{name}/delete")
    HttpResponse<?> delete(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(request, kind, name, PATH, "deleted", () -> requests.delete(name, states.any()));
    }
}
