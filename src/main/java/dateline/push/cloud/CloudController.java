package dateline.push.cloud;

import dateline.access.PublicAccess;
import dateline.feed.FeedSettings;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.FormFields;
import dateline.push.subscription.RequestingClient;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.verification.NewSubscription;
import dateline.push.verification.SubscriptionRequests;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import org.apache.commons.text.StringEscapeUtils;

/** The address that the element {@code cloud} of RSS feeds names. */
@PublicAccess
@Hidden
@Controller("/pleaseNotify")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CloudController {
    /** The walkthrough: a subscription ends after 25 hours, and subscribers renew it every 24 hours. */
    private static final Duration LEASE = Duration.ofHours(25);

    private final SubscriptionRequests requests;
    private final FeedSettings feeds;
    private final RequestingClient clients;

    CloudController(SubscriptionRequests requests, FeedSettings feeds, RequestingClient clients) {
        this.requests = requests;
        this.feeds = feeds;
        this.clients = clients;
    }

    /**
     * A {@code notifyResult} also for clients that ask for JSON, as davefeedread does: they do not read it. It says
     * whether the request was accepted; the callback is verified afterwards.
     */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<String> pleaseNotify(HttpRequest<?> request) throws IOException {
        try {
            if (!feeds.isHub()) {
                throw new ProblemException(ProblemKind.NOT_FOUND, "This server does not notify subscribers itself.");
            }
            String client = clients.of(request);
            CloudRequest asked = CloudRequest.of(FormFields.of(request), client);
            asked.topics()
                    .forEach(topic -> requests.subscribe(new NewSubscription(
                            SubscriptionKind.RSSCLOUD, topic, asked.callback(), client, null, false, LEASE)));
            return result(
                    HttpStatus.OK, "The request is accepted, and the callback is asked now. Renew it within 25 hours.");
        } catch (ProblemException e) {
            return result(HttpStatus.valueOf(e.problem().status()), e.problem().detail());
        }
    }

    private static HttpResponse<String> result(HttpStatus status, String message) {
        boolean success = status == HttpStatus.OK;
        String result = "<?xml version=\"1.0\"?>\n<notifyResult success=\"" + success + "\" msg=\""
                + StringEscapeUtils.escapeXml10(message) + "\"/>\n";
        return HttpResponse.<String>status(status)
                .contentType(MediaType.TEXT_XML_TYPE)
                .body(result);
    }
}
