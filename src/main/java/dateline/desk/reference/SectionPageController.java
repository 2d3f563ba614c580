package dateline.desk.reference;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.api.section.SectionRequests;
import dateline.desk.form.DeskForm;
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

/** What can be done with sections beside the forms that every kind of resource has. */
@Hidden
@DeskAccess
@Controller("/desk/sections")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SectionPageController {
    private final SectionResource kind;
    private final SectionRequests requests;
    private final SectionOrder order;
    private final FormState states;
    private final ResourceEditing editing;

    SectionPageController(
            SectionResource kind,
            SectionRequests requests,
            SectionOrder order,
            FormState states,
            ResourceEditing editing) {
        this.kind = kind;
        this.requests = requests;
        this.order = order;
        this.states = states;
        this.editing = editing;
    }

    @Post("/{slug}/order")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> order(HttpRequest<?> request, String slug, @HiddenArgument DeskForm form)
            throws InterruptedException {
        return editing.act(
                request,
                kind,
                slug,
                "/sections",
                "moved",
                () -> order.move(slug, form.values().has("direction", "up"), Caller.of(request)));
    }

    @Post("/{slug}/retire")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> retire(HttpRequest<?> request, String slug) throws InterruptedException {
        return editing.act(
                request,
                kind,
                slug,
                "/sections",
                "retired",
                () -> requests.retire(slug, states.any(), Caller.of(request)));
    }
}
