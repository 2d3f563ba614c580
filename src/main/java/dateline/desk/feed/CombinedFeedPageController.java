package dateline.desk.feed;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.feed.CombinedFeedRequests;
import dateline.desk.form.DeskForm;
import dateline.desk.form.FormState;
import dateline.desk.resource.ResourceEditing;
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

/** The pages of combined feeds. */
@Hidden
@DeskAccess
@Controller("/desk/feeds")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CombinedFeedPageController {
    private final CombinedFeedResource kind;
    private final CombinedFeedRequests requests;
    private final FormState states;
    private final ResourceEditing editing;

    CombinedFeedPageController(
            CombinedFeedResource kind, CombinedFeedRequests requests, FormState states, ResourceEditing editing) {
        this.kind = kind;
        this.requests = requests;
        this.states = states;
        this.editing = editing;
    }

    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable String done) {
        return editing.list(request, kind, null, done);
    }

    @Get("/_new")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return editing.fresh(request, kind);
    }

    @Post("/_new")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> create(HttpRequest<?> request, @HiddenArgument DeskForm form) {
        return editing.create(request, kind, form);
    }

    @Get("/{name}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<?> feed(HttpRequest<?> request, String name) {
        return editing.stored(request, kind, name, null, null);
    }

    @Post("/{name}")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> change(HttpRequest<?> request, String name, @HiddenArgument DeskForm form) {
        return editing.change(request, kind, name, form);
    }

    /** The preview of a form, as a part of a page. */
    @Post("/{name}/preview")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> preview(HttpRequest<?> request, String name, @HiddenArgument DeskForm form) {
        return editing.preview(request, kind, name, form);
    }

    @Post("/{name}/retire")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> retire(HttpRequest<?> request, String name) throws InterruptedException {
        return editing.act(
                request,
                kind,
                name,
                "/feeds",
                "retired",
                () -> requests.retire(name, states.any(), Caller.of(request)));
    }
}
