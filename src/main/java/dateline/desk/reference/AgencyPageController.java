package dateline.desk.reference;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.agency.AgencyRequests;
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

/** The pages of agencies. */
@Hidden
@DeskAccess
@Controller("/desk/agencies")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgencyPageController {
    private final AgencyResource kind;
    private final AgencyRequests requests;
    private final FormState states;
    private final ResourceEditing editing;

    AgencyPageController(AgencyResource kind, AgencyRequests requests, FormState states, ResourceEditing editing) {
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

    @Get("/{slug}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<?> agency(HttpRequest<?> request, String slug) {
        return editing.stored(request, kind, slug, null, null);
    }

    @Post("/{slug}")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> change(HttpRequest<?> request, String slug, @HiddenArgument DeskForm form) {
        return editing.change(request, kind, slug, form);
    }

    @Post("/{slug}/retire")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> retire(HttpRequest<?> request, String slug) throws InterruptedException {
        return editing.act(
                request,
                kind,
                slug,
                "/agencies",
                "retired",
                () -> requests.retire(slug, states.any(), Caller.of(request)));
    }
}
