package dateline.push.cloud;

import dateline.access.PublicAccess;
import dateline.delivery.connection.RequestingClient;
import dateline.delivery.partner.PartnerAddresses;
import dateline.feed.FeedSettings;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.FormFields;
import dateline.push.request.NewSubscription;
import dateline.push.request.SubscriptionRequests;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.verification.VerificationResult;
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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.StringEscapeUtils;

/** The address that the element {@code cloud} of RSS feeds names. */
@PublicAccess
@Hidden
@Controller("/pleaseNotify")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CloudController {
    /** The walkthrough: a subscription ends after 25 hours, and subscribers renew it every 24 hours. */
    private static final Duration LEASE = Duration.ofHours(25);

    /** How long a client waits for its answer while its callback is asked. */
    private static final Duration WAIT = Duration.ofSeconds(15);

    private final SubscriptionRequests requests;
    private final FeedSettings feeds;
    private final RequestingClient clients;
    private final PartnerAddresses partners;

    CloudController(
            SubscriptionRequests requests, FeedSettings feeds, RequestingClient clients, PartnerAddresses partners) {
        this.requests = requests;
        this.feeds = feeds;
        this.clients = clients;
        this.partners = partners;
    }

    /**
     * A {@code notifyResult} also for clients that ask for JSON, as davefeedread does: they do not read it. It says whether
     * the callback was registered for all feeds, so the callback is asked before; a callback that takes long to answer is
     * registered later.
     */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<String> pleaseNotify(HttpRequest<?> request) throws IOException, InterruptedException {
        try {
            if (!feeds.isHub()) {
                throw new ProblemException(ProblemKind.NOT_FOUND, "This server does not notify subscribers itself.");
            }
            String client = clients.limited(request);
            CloudRequest asked = CloudRequest.of(FormFields.of(request), clients.of(request));
            // rssCloud has no way to send a token.
            asked.topics().forEach(topic -> partners.demand(topic, null));
            return result(
                    asked,
                    requests.subscribe(asked.topics().stream()
                            .map(topic -> new NewSubscription(
                                    SubscriptionKind.RSSCLOUD, topic, asked.callback(), client, null, false, LEASE))
                            .toList()));
        } catch (ProblemException e) {
            return result(HttpStatus.valueOf(e.problem().status()), e.problem().detail());
        }
    }

    private static HttpResponse<String> result(CloudRequest asked, List<CompletableFuture<VerificationResult>> all)
            throws InterruptedException {
        awaitAll(all);
        List<VerificationResult> results =
                all.stream().map(one -> one.getNow(VerificationResult.OPEN)).toList();
        if (results.contains(VerificationResult.UNCONFIRMED)) {
            return result(
                    HttpStatus.BAD_REQUEST,
                    "The callback " + asked.callback() + " was not registered for "
                            + unconfirmed(asked.topics(), results)
                            + ": it must answer GET with the value of challenge, or at your own address POST with a"
                            + " success.");
        }
        return results.contains(VerificationResult.OPEN)
                ? result(
                        HttpStatus.ACCEPTED,
                        "The callback " + asked.callback()
                                + " has not answered yet: it is registered as soon as it has. Send the request again to be sure.")
                : result(HttpStatus.OK, "The callback is registered. Renew it within 25 hours.");
    }

    private static void awaitAll(List<CompletableFuture<VerificationResult>> all) throws InterruptedException {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Those that have not ended are open.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unconfirmed(List<URI> topics, List<VerificationResult> results) {
        return IntStream.range(0, topics.size())
                .filter(i -> results.get(i) == VerificationResult.UNCONFIRMED)
                .mapToObj(i -> topics.get(i).toString())
                .collect(Collectors.joining(", "));
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
