package dateline.desk.source;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.source.SourceRequests;
import dateline.desk.form.DeskForm;
import dateline.desk.form.FormState;
import dateline.desk.part.PartEditing;
import dateline.desk.part.PartPath;
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
import org.jspecify.annotations.Nullable;

/** The pages of sources. */
@Hidden
@DeskAccess
@RequiredScope(Scope.ADMIN)
@Controller("/desk/sources")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourcePageController {
    private final SourcePart part;
    private final SourceRequests requests;
    private final FormState states;
    private final PartEditing editing;

    SourcePageController(SourcePart part, SourceRequests requests, FormState states, PartEditing editing) {
        this.part = part;
        this.requests = requests;
        this.states = states;
        this.editing = editing;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request, @QueryValue @Nullable String after, @QueryValue @Nullable String done) {
        return editing.list(request, part, after, done);
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
    HttpResponse<?> source(HttpRequest<?> request, String name, @QueryValue @Nullable String done) {
        return editing.stored(request, part, name, done, null);
    }

    @Post("/{name}")
    HttpResponse<?> change(HttpRequest<?> request, String name, @HiddenArgument DeskForm form) {
        return editing.change(request, part, name, form);
    }

    /** Looks at a source, and waits for what comes of it. */
    @Post("/{name}/look")
    HttpResponse<?> look(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(request, part, name, PartPath.of("sources", name), "looked", () -> requests.look(name));
    }

    @Post("/{name}/delete")
    HttpResponse<?> delete(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(request, part, name, "/sources", "deleted", () -> requests.delete(name, states.any()));
    }
}
