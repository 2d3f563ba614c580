package dateline.desk.source;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.source.SourceRequests;
import dateline.desk.form.FormState;
import dateline.desk.resource.ResourceEditing;
import dateline.desk.resource.ResourcePath;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** What can be done with sources beside the forms that every kind of resource has. */
@Hidden
@DeskAccess
@RequiredScope(Scope.ADMIN)
@Controller("/desk/sources")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourcePageController {
    private final SourceResource kind;
    private final SourceRequests requests;
    private final FormState states;
    private final ResourceEditing editing;

    SourcePageController(SourceResource kind, SourceRequests requests, FormState states, ResourceEditing editing) {
        this.kind = kind;
        this.requests = requests;
        this.states = states;
        this.editing = editing;
    }

    /** Looks at a source, and waits for what comes of it. */
    @Post("/{name}/look")
    HttpResponse<?> look(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(request, kind, name, ResourcePath.of("sources", name), "looked", () -> requests.look(name));
    }

    @Post("/{name}/delete")
    HttpResponse<?> delete(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(request, kind, name, "/sources", "deleted", () -> requests.delete(name, states.any()));
    }
}
