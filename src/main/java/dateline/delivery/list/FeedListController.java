package dateline.delivery.list;

import dateline.access.PublicAccess;
import dateline.delivery.document.CachedDocuments;
import dateline.feed.DocumentFormat;
import dateline.feed.TopicPath;
import dateline.feed.opml.OpmlWriter;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;

/** {@code GET /feeds.opml}: a list of all feeds, which feed readers can import. */
@PublicAccess
@Hidden
@Controller("/feeds.opml")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedListController {
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int MAX_LENGTH = 300;

    private final FeedLists lists;
    private final OpmlWriter writer;
    private final CachedDocuments cachedDocuments;

    FeedListController(FeedLists lists, OpmlWriter writer, CachedDocuments cachedDocuments) {
        this.lists = lists;
        this.writer = writer;
        this.cachedDocuments = cachedDocuments;
    }

    @Get
    @Produces("*/*")
    HttpResponse<?> list(HttpRequest<?> request) {
        String after = request.getParameters().getFirst("after").orElse("");
        if (after.length() > MAX_LENGTH) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "Use the addresses in the list, where after is the key of a feed.",
                    List.of(new Fault("query: after", "at most " + MAX_LENGTH + " characters")));
        }
        String target = after.isEmpty() ? "/feeds.opml" : "/feeds.opml?after=" + TopicPath.encoded(after);
        return cachedDocuments.list(
                request, target, DocumentFormat.OPML, AGE, () -> writer.write(lists.outlines(after)));
    }
}
