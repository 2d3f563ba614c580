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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** What can be done with webhooks beside the forms that every kind of resource has. */
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
