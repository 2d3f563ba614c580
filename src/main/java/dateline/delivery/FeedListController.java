package dateline.delivery;

import dateline.access.Open;
import dateline.feed.Folder;
import dateline.feed.OpmlWriter;
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

/** {@code GET /feeds.opml}: every feed there is, as a list that readers subscribe to at once. */
@Open
@Hidden
@Controller("/feeds.opml")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedListController {
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int LONGEST = 300;

    private final FeedLists lists;
    private final OpmlWriter writer;
    private final Documents documents;

    FeedListController(FeedLists lists, OpmlWriter writer, Documents documents) {
        this.lists = lists;
        this.writer = writer;
        this.documents = documents;
    }

    @Get
    @Produces("*/*")
    HttpResponse<?> list(HttpRequest<?> request) {
        String after = request.getParameters().getFirst("after").orElse("");
        if (after.length() > LONGEST) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "after is the name of a feed, as the list itself gives it.",
                    List.of(new Fault("query: after", "at most " + LONGEST + " characters")));
        }
        String target = after.isEmpty() ? "/feeds.opml" : "/feeds.opml?after=" + Folder.encoded(after);
        return documents.list(request, target, Form.OPML, AGE, () -> writer.write(lists.outlines(after)));
    }
}
