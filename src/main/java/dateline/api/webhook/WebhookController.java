package dateline.api.webhook;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.SavedResource;
import dateline.http.IfMatch;
import dateline.ingest.json.JsonObject;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Creates, changes, resumes and deletes webhooks. */
@Controller("/api/webhooks")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Webhooks")
final class WebhookController {
    private static final int LIMIT = 200_000;

    private final WebhookRequests requests;

    WebhookController(WebhookRequests requests) {
        this.requests = requests;
    }

    /** List webhooks. All webhooks in the order of their names, without their secrets. */
    @ApiResponse(responseCode = "200", description = "All webhooks", useReturnTypeSchema = true)
    @Get
    List<WebhookJson> listWebhooks() {
        return requests.all();
    }

    /** Read a webhook. */
    @ApiResponse(responseCode = "200", description = "The webhook, without its secret", useReturnTypeSchema = true)
    @Get("/{name}")
    WebhookJson readWebhook(String name) {
        return requests.read(name);
    }

    /**
     * Create or change a webhook. Creates a webhook, or replaces its fields; a secret that is not sent stays. A new address
     * gets a ping before it is told of anything. A webhook that exists goes on where it is.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WebhookJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"address\": \"https://partner.example.org/news\", \"feeds\": [\"sections/world\"]}")))
    @ApiResponse(responseCode = "200", description = "The webhook after the change", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "201",
            description = "The new webhook; the field secret has the key of its signatures",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "Another webhook has the address")
    @Put("/{name}")
    @Consumes("application/json")
    HttpResponse<WebhookJson> putWebhook(String name, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch)
            throws IOException {
        SavedResource<WebhookJson> saved = requests.put(name, body.json(LIMIT), ifMatch);
        return saved.isNew()
                ? HttpResponse.created(saved.json(), URI.create("/api/webhooks/" + name))
                : HttpResponse.ok(saved.json());
    }

    /**
     * Resume a webhook. It is told again at once, whether it was paused, retrying or suspended; with after, of the changes
     * after that number, which may have been told before. An address that has not acknowledged the ping gets another one.
     */
    @RequestBody(content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject("{\"after\": 42}")))
    @ApiResponse(responseCode = "200", description = "The webhook", useReturnTypeSchema = true)
    @Post("/{name}/resume")
    @Consumes("application/json")
    WebhookJson resumeWebhook(String name, @HiddenArgument BoundedBody body) throws IOException {
        return requests.resume(name, JsonObject.readOrEmpty(body.bytes(LIMIT)));
    }

    /** Delete a webhook. Nothing more is sent to it. */
    @ApiResponse(responseCode = "204", description = "The webhook is deleted")
    @Delete("/{name}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void deleteWebhook(String name, @HiddenArgument IfMatch ifMatch) {
        requests.delete(name, ifMatch);
    }
}
