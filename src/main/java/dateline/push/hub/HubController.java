package dateline.push.hub;

import dateline.access.PublicAccess;
import dateline.delivery.connection.RequestingClient;
import dateline.delivery.partner.PartnerAddresses;
import dateline.feed.FeedSettings;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.FormFields;
import dateline.push.PushSettings;
import dateline.push.delivery.PartnerTokens;
import dateline.push.request.NewSubscription;
import dateline.push.request.SubscriptionRequests;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;

/** The hub of the feeds of this server. Errors are plain text (WebSub §5.2). */
@PublicAccess
@Hidden
@Controller("/hub")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HubController {
    private final SubscriptionRequests requests;
    private final FeedSettings feeds;
    private final PushSettings settings;
    private final RequestingClient clients;
    private final PartnerAddresses partners;

    HubController(
            SubscriptionRequests requests,
            FeedSettings feeds,
            PushSettings settings,
            RequestingClient clients,
            PartnerAddresses partners) {
        this.requests = requests;
        this.feeds = feeds;
        this.settings = settings;
        this.clients = clients;
        this.partners = partners;
    }

    /** What the address is for, for people who open it. */
    @Get
    @Produces(MediaType.ALL)
    HttpResponse<String> explain() {
        return HttpResponse.ok(
                        "This is the WebSub hub of the feeds of this server. Subscribers send hub.mode=subscribe, hub.topic"
                                + " (the address of a feed) and hub.callback by POST.\n")
                .contentType(MediaType.TEXT_PLAIN_TYPE);
    }

    /**
     * 202 for a request to subscribe or to unsubscribe, whose callback is asked afterwards. A publisher's notice of new
     * content ({@code hub.mode=publish}) is answered with 204 and changes nothing: this server knows its own changes. The
     * answer does not depend on {@code Accept}, since clients of hubs read only its status.
     */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<String> request(HttpRequest<?> request) throws IOException {
        try {
            if (!feeds.isHub()) {
                throw new ProblemException(
                        ProblemKind.NOT_FOUND, "This server is not a hub: its feeds name their hub in rel=\"hub\".");
            }
            FormFields form = FormFields.of(request);
            String mode = form.first("hub.mode").orElse("");
            return switch (mode) {
                case "subscribe" -> {
                    requests.subscribe(List.of(admitted(form, request)));
                    yield HttpResponse.accepted();
                }
                case "unsubscribe" -> {
                    requests.unsubscribe(List.of(admitted(form, request)));
                    yield HttpResponse.accepted();
                }
                case "publish" -> HttpResponse.noContent();
                default ->
                    throw new ProblemException(
                            ProblemKind.MALFORMED, "hub.mode must be subscribe, unsubscribe or publish.");
            };
        } catch (ProblemException e) {
            return HttpResponse.status(HttpStatus.valueOf(e.problem().status()))
                    .contentType(MediaType.TEXT_PLAIN_TYPE)
                    .body(e.problem().detail() + "\n");
        }
    }

    /** The request, after the check of a token when the topic is of a partner. */
    private NewSubscription admitted(FormFields form, HttpRequest<?> request) {
        NewSubscription requested = HubRequest.of(form, settings, clients.limited(request));
        return partners.demand(requested.topic(), request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .map(token -> requested.by(PartnerTokens.client(token)))
                .orElse(requested);
    }
}
