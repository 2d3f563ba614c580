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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** What can be done with combined feeds beside the forms that every kind of resource has. */
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
