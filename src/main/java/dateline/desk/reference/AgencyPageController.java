package dateline.desk.reference;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.agency.AgencyRequests;
import dateline.desk.form.FormState;
import dateline.desk.resource.ResourceEditing;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** What can be done with agencies beside the forms that every kind of resource has. */
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
