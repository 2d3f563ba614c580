package dateline.desk.subscription;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.api.PageQuery;
import dateline.api.subscription.SubscriptionJson;
import dateline.api.subscription.SubscriptionRequests;
import dateline.api.subscription.TestJson;
import dateline.desk.layout.DeskLayout;
import dateline.desk.resource.ResourceEditing;
import dateline.problem.ProblemException;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of subscriptions. */
@Hidden
@DeskAccess
@RequiredScope(Scope.ADMIN)
@Controller("/desk/subscriptions")
@Produces("*/*")
@Consumes("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubscriptionPageController {
    private static final String HOME = "subscriptions";
    private static final String PATH = "/subscriptions";
    private static final int LONGEST = 2_000;
    private static final int ROWS = 50;

    private final SubscriptionRequests requests;
    private final ResourceEditing editing;

    SubscriptionPageController(SubscriptionRequests requests, ResourceEditing editing) {
        this.requests = requests;
        this.editing = editing;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String host,
            @QueryValue @Nullable String topic,
            @QueryValue @Nullable String after,
            @QueryValue @Nullable String done) {
        PageQuery query = new PageQuery(request);
        UUID from = query.after(after, SubscriptionRequests.FIRST);
        SubscriptionKind ofKind =
                query.constant("kind", filled(kind), SubscriptionKind.values(), SubscriptionKind::word);
        SubscriptionState inState =
                query.constant("state", filled(state), SubscriptionState.values(), SubscriptionState::word);
        String ofHost = query.text("host", filled(host), LONGEST);
        String ofTopic = query.text("topic", filled(topic), LONGEST);
        query.refuseFaults();
        Map<String, String> filter = new LinkedHashMap<>();
        put(filter, "state", state);
        put(filter, "kind", kind);
        put(filter, "host", host);
        put(filter, "topic", topic);
        DeskLayout layout = editing.layout(request, HOME, null);
        SubscriptionRequests.Page found =
                requests.page(new SubscriptionRequests.Choice(ofKind, inState, ofTopic, null, ofHost), from, ROWS);
        return editing.answer(
                HttpStatus.OK,
                SubscriptionPages.list(layout, found, filter).notice(ResourceEditing.notice(layout, done)));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id, @QueryValue @Nullable String done) {
        SubscriptionJson one = requests.read(id);
        DeskLayout layout = editing.layout(request, HOME, one.topic());
        return editing.answer(
                HttpStatus.OK, SubscriptionPages.one(layout, one).notice(ResourceEditing.notice(layout, done)));
    }

    @Post("/{id}/pause")
    HttpResponse<?> pause(String id) {
        return editing.done(PATH + "/" + requests.pause(id).id(), "paused");
    }

    @Post("/{id}/resume")
    HttpResponse<?> resume(String id) {
        return editing.done(PATH + "/" + requests.resume(id).id(), "resumed");
    }

    /** Sends the current document, or a ping, and shows the answer of the callback. */
    @Post("/{id}/test")
    HttpResponse<?> test(HttpRequest<?> request, String id) {
        TestJson test = requests.test(id);
        SubscriptionJson one = requests.read(id);
        DeskLayout layout = editing.layout(request, HOME, one.topic());
        String said = layout.text()
                .of(
                        test.acknowledged() ? "resources.test-acknowledged" : "resources.test-failed",
                        test.answer(),
                        layout.text().number(test.millis()));
        return editing.answer(
                HttpStatus.OK,
                test.acknowledged()
                        ? SubscriptionPages.one(layout, one).notice(said)
                        : SubscriptionPages.one(layout, one).problem(said));
    }

    @Post("/{id}/end")
    HttpResponse<?> end(HttpRequest<?> request, String id) {
        SubscriptionJson one = requests.read(id);
        try {
            requests.end(id);
            return editing.done(PATH, "ended");
        } catch (ProblemException e) {
            DeskLayout layout = editing.layout(request, HOME, one.topic());
            return editing.answer(
                    HttpStatus.valueOf(e.problem().status()),
                    SubscriptionPages.one(layout, one).problem(e.problem().detail()));
        }
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void put(Map<String, String> filter, String name, @Nullable String value) {
        String sent = filled(value);
        if (sent != null) {
            filter.put(name, sent);
        }
    }
}
