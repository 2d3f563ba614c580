package dateline.desk.reference;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.author.AuthorRequests;
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

/** What can be done with authors whose names are joined beside the forms that every kind of resource has. */
@Hidden
@DeskAccess
@Controller("/desk/authors")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthorPageController {
    private final AuthorResource kind;
    private final AuthorRequests requests;
    private final FormState states;
    private final ResourceEditing editing;

    AuthorPageController(AuthorResource kind, AuthorRequests requests, FormState states, ResourceEditing editing) {
        this.kind = kind;
        this.requests = requests;
        this.states = states;
        this.editing = editing;
    }

    @Post("/{slug}/separate")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> separate(HttpRequest<?> request, String slug) throws InterruptedException {
        return editing.act(
                request,
                kind,
                slug,
                "/authors",
                "separated",
                () -> requests.separate(slug, states.any(), Caller.of(request)));
    }
}
