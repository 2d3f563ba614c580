package dateline.desk.resource;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.HiddenArgument;
import dateline.desk.form.DeskForm;
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
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages that every kind of resource has: the list, the form for a new one, and the form of one that is stored. */
@Hidden
@DeskAccess
@Controller("/desk/{word:agencies|authors|feeds|partners|sections|sources|webhooks}")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResourceController {
    private final Map<String, ResourceKind<?>> kinds;
    private final ResourceEditing editing;

    ResourceController(List<ResourceKind<?>> kinds, ResourceEditing editing) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(ResourceKind::word, Function.identity()));
        this.editing = editing;
    }

    @Get
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<?> list(
            HttpRequest<?> request,
            String word,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String done) {
        return editing.list(request, readable(request, word), after, done);
    }

    @Get("/_new")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> fresh(HttpRequest<?> request, String word) {
        return editing.fresh(request, kind(word));
    }

    @Post("/_new")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> create(HttpRequest<?> request, String word, @HiddenArgument DeskForm form) {
        return editing.create(request, kind(word), form);
    }

    @Get("/{name}")
    @RequiredScope({Scope.READ, Scope.WRITE})
    HttpResponse<?> stored(HttpRequest<?> request, String word, String name, @QueryValue @Nullable String done) {
        return editing.stored(request, readable(request, word), name, done, null);
    }

    @Post("/{name}")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<?> change(HttpRequest<?> request, String word, String name, @HiddenArgument DeskForm form) {
        return editing.change(request, kind(word), name, form);
    }

    /** The kind with a word; throws a 403 when only administrators may read it and the caller is none. */
    private ResourceKind<?> readable(HttpRequest<?> request, String word) {
        ResourceKind<?> kind = kind(word);
        if (kind.isForAdministrators()) {
            Caller.of(request).demand(Scope.ADMIN);
        }
        return kind;
    }

    private ResourceKind<?> kind(String word) {
        return Objects.requireNonNull(kinds.get(word), word);
    }
}
