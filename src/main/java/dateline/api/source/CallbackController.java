package dateline.api.source;

import dateline.access.PublicAccess;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.article.act.DiskSpace;
import dateline.ingest.source.SourceSettings;
import dateline.ingest.source.hub.HubConfirmation;
import dateline.ingest.source.hub.HubConfirmation.HubQuestion;
import dateline.ingest.source.hub.PushedContent;
import dateline.ingest.source.hub.PushedContent.Content;
import dateline.ingest.source.hub.PushedDocumentCounts;
import dateline.ingest.source.hub.PushedDocumentCounts.Outcome;
import dateline.ingest.source.look.SourceWorker;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpParameters;
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
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The callbacks of this server as a subscriber (WebSub). Whoever knows the address of one is its hub; everybody else is told
 * that it does not exist.
 */
@PublicAccess
@Hidden
@Controller("/hub/callbacks/{callback}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallbackController {
    private static final int LONGEST_CHALLENGE = 1_000;
    private static final String DENIED = "denied";

    private final HubConfirmation confirmation;
    private final PushedContent content;
    private final PushedDocumentCounts counts;
    private final SourceWorker worker;
    private final SourceSettings settings;
    private final DiskSpace diskSpace;

    CallbackController(
            HubConfirmation confirmation,
            PushedContent content,
            PushedDocumentCounts counts,
            SourceWorker worker,
            SourceSettings settings,
            DiskSpace diskSpace) {
        this.confirmation = confirmation;
        this.content = content;
        this.counts = counts;
        this.worker = worker;
        this.settings = settings;
        this.diskSpace = diskSpace;
    }

    /** The challenge, as a type that no browser shows (WebSub §5.3.1), or 404 for what was not asked for. */
    @Get
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> confirm(String callback, HttpRequest<?> request) {
        HttpParameters sent = request.getParameters();
        String mode = Objects.toString(sent.get("hub.mode"), "");
        String challenge = Objects.toString(sent.get("hub.challenge"), "");
        boolean isDenial = mode.equals(DENIED);
        boolean isPossible = isDenial
                || (!challenge.isEmpty()
                        && challenge.length() <= LONGEST_CHALLENGE
                        && challenge.chars().allMatch(c -> c > ' ' && c < 0x7f));
        HubQuestion question = new HubQuestion(
                mode,
                Objects.toString(sent.get("hub.topic"), ""),
                sent.get("hub.lease_seconds"),
                sent.get("hub.reason"));
        if (!isPossible || !confirmation.confirm(callback, question)) {
            throw unknown();
        }
        worker.wake();
        return HttpResponse.ok(isDenial ? new byte[0] : challenge.getBytes(StandardCharsets.US_ASCII))
                .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }

    /** 202 as soon as the document is kept, and also when it is ignored; what it says is looked at afterwards. */
    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<Void> receive(String callback, HttpRequest<?> request, @HiddenArgument BoundedBody body)
            throws IOException {
        if (!content.isKnown(callback)) {
            counts.count(Outcome.UNKNOWN);
            throw unknown();
        }
        if (!diskSpace.forStore()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, "The disk of this server's store is full.");
        }
        Content sent = new Content(
                request.getHeaders().get("Content-Type"), request.getHeaders().get("X-Hub-Signature"), bytes(body));
        Outcome outcome = content.receive(callback, sent);
        counts.count(outcome);
        return switch (outcome) {
            case KEPT, FEED_ASKED -> {
                worker.wake();
                yield HttpResponse.accepted();
            }
            case BAD_SIGNATURE -> HttpResponse.accepted();
            case ENDED -> HttpResponse.status(HttpStatus.GONE);
            case UNKNOWN, TOO_LARGE -> throw unknown();
        };
    }

    private byte[] bytes(BoundedBody body) throws IOException {
        try {
            return body.bytes(settings.maxFeed());
        } catch (ProblemException e) {
            if (e.problem().status() == ProblemKind.TOO_LARGE.status()) {
                counts.count(Outcome.TOO_LARGE);
            }
            throw e;
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemKind.NOT_FOUND, "This server has not asked for this.");
    }
}
