package dateline.desk.subscription;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.webhook.WebhookRequests;
import dateline.desk.form.DeskForm;
import dateline.desk.form.FormState;
import dateline.desk.layout.DeskLayout;
import dateline.desk.part.PartEditing;
import dateline.desk.part.PartField;
import dateline.desk.part.PartJson;
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

    private final WebhookPart part;
    private final WebhookRequests requests;
    private final FormState states;
    private final PartEditing editing;

    WebhookPageController(WebhookPart part, WebhookRequests requests, FormState states, PartEditing editing) {
        this.part = part;
        this.requests = requests;
        this.states = states;
        this.editing = editing;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable String done) {
        return editing.list(request, part, null, done);
    }

    @Get("/_new")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return editing.fresh(request, part);
    }

    @Post("/_new")
    HttpResponse<?> create(HttpRequest<?> request, @HiddenArgument DeskForm form) {
        return editing.create(request, part, form);
    }

    @Get("/{name}")
    HttpResponse<?> webhook(HttpRequest<?> request, String name) {
        return editing.stored(request, part, name, null, null);
    }

    @Post("/{name}")
    HttpResponse<?> change(HttpRequest<?> request, String name, @HiddenArgument DeskForm form) {
        return editing.change(request, part, name, form);
    }

    @Post("/{name}/resume")
    HttpResponse<?> resume(HttpRequest<?> request, String name, @HiddenArgument DeskForm form)
            throws InterruptedException {
        DeskLayout layout = editing.layout(request, part.home(), null);
        List<PartField> after = List.of(PartField.of("after", PartField.Kind.COUNT));
        return editing.act(
                request,
                part,
                name,
                PATH,
                "resumed",
                () -> requests.resume(name, PartJson.of(form.values(), after, layout.zone())));
    }

    @Post("/{name}/delete")
    HttpResponse<?> delete(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(request, part, name, PATH, "deleted", () -> requests.delete(name, states.any()));
    }
}
