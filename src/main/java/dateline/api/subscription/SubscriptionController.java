package dateline.api.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.PageQuery;
import dateline.problem.PublicReference;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists, pauses, resumes, tests and ends subscriptions. */
@Controller("/api/subscriptions")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Subscriptions")
final class SubscriptionController {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_HOST = 255;

    private final SubscriptionRequests requests;

    SubscriptionController(SubscriptionRequests requests) {
        this.requests = requests;
    }

    /** A page of a list of subscriptions. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SubscriptionPage", description = "Subscriptions without their days, the oldest first")
    record SubscriptionList(
            List<SubscriptionJson> subscriptions,

            @Nullable
            @Serdeable.Serializable(using = PublicReference.class)
            @Schema(description = "Address of the next page; absent on the last page")
            String next) {}

    /** List subscriptions. The confirmed ones, the oldest first, without their secrets. */
    @ApiResponse(
            responseCode = "200",
            description = "A page of subscriptions; next is the address of the next page",
            useReturnTypeSchema = true)
    @Get
    SubscriptionList listSubscriptions(
            HttpRequest<?> request,
            @Parameter(description = "The address of the feed as the subscriber has named it; the name of a webhook")
                    @QueryValue
                    @Nullable
                    String topic,
            @Parameter(description = "The subscriber's address") @QueryValue @Nullable String callback,
            @Parameter(description = "The host in the subscriber's address, in lower case") @QueryValue @Nullable
                    String host,
            @Parameter(description = "active, slow, retrying, suspended or paused") @QueryValue @Nullable String state,
            @Parameter(description = "websub, rsscloud or webhook") @QueryValue @Nullable String kind,
            @Parameter(description = "The value in next of the page before; follow next instead of building addresses")
                    @QueryValue
                    @Nullable
                    String after,
            @Parameter(description = "1 to 200; default: 50", schema = @Schema(type = "integer")) @QueryValue @Nullable
                    String limit) {
        PageQuery query = new PageQuery(request);
        UUID from = query.after(after, SubscriptionRequests.FIRST);
        int most = query.limit(limit);
        SubscriptionKind ofKind = query.constant("kind", kind, SubscriptionKind.values(), SubscriptionKind::word);
        SubscriptionState inState = query.constant("state", state, SubscriptionState.values(), SubscriptionState::word);
        String ofTopic = query.text("topic", topic, LONGEST_ADDRESS);
        String ofCallback = query.text("callback", callback, LONGEST_ADDRESS);
        String ofHost = query.text("host", host, LONGEST_HOST);
        query.refuseFaults();
        SubscriptionRequests.Page page = requests.page(
                new SubscriptionRequests.Choice(ofKind, inState, ofTopic, ofCallback, ofHost), from, most);
        return new SubscriptionList(page.subscriptions(), query.next(page.next()));
    }

    /** Read a subscription. With what was delivered on each of the last 30 days. */
    @ApiResponse(responseCode = "200", description = "The subscription", useReturnTypeSchema = true)
    @Get("/{id}")
    SubscriptionJson readSubscription(String id) {
        return requests.read(id);
    }

    /** Pause a subscription. Nothing is delivered until it is resumed; its lease goes on. */
    @ApiResponse(responseCode = "200", description = "The subscription", useReturnTypeSchema = true)
    @Post("/{id}/pause")
    @Consumes(MediaType.ALL)
    SubscriptionJson pauseSubscription(String id) {
        return requests.pause(id);
    }

    /**
     * Resume a subscription. What the subscriber has not acknowledged is delivered at once, whether the subscription was
     * paused, retrying or suspended.
     */
    @ApiResponse(responseCode = "200", description = "The subscription", useReturnTypeSchema = true)
    @Post("/{id}/resume")
    @Consumes(MediaType.ALL)
    SubscriptionJson resumeSubscription(String id) {
        return requests.resume(id);
    }

    /**
     * Test a subscription. Sends the current document once more, or a ping to a webhook, and waits for the answer of the
     * callback. The subscription stays as it is.
     */
    @ApiResponse(responseCode = "200", description = "The answer of the callback", useReturnTypeSchema = true)
    @Post("/{id}/test")
    @Consumes(MediaType.ALL)
    TestJson testSubscription(String id) {
        return requests.test(id);
    }

    /** End a subscription. A WebSub subscriber is told by hub.mode=denied. */
    @ApiResponse(responseCode = "204", description = "The subscription has ended")
    @ApiResponse(responseCode = "409", description = "It is the subscription of a webhook: delete the webhook")
    @Delete("/{id}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void endSubscription(String id) {
        requests.end(id);
    }
}
