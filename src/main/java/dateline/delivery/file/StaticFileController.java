package dateline.delivery.file;

import dateline.access.PublicAccess;
import dateline.article.log.LogTime;
import dateline.delivery.memory.DocumentMetadata;
import dateline.delivery.memory.KnownVersion;
import dateline.delivery.memory.Representation;
import dateline.delivery.memory.Representations;
import dateline.delivery.response.FeedResponse;
import dateline.feed.StaticFile;
import dateline.http.CachePolicy;
import dateline.http.Validators;
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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Serves the files that feeds and pages refer to, from memory like feeds. */
@PublicAccess
@Hidden
@Controller(StaticFile.FOLDER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaticFileController {
    /** For an address without the fingerprint of the file. */
    private static final CachePolicy SHORT = CachePolicy.within(Duration.ofMinutes(2), Duration.ofMinutes(1));

    private final Representations representations;
    private final LogTime time;
    private final Instant start;
    /** The files change only with the program. */
    private final KnownVersion version = new KnownVersion(new AtomicLong(), new AtomicBoolean(true));

    StaticFileController(Representations representations, LogTime time) {
        this.representations = representations;
        this.time = time;
        this.start = time.now();
    }

    @Get("/{name}")
    @Produces("*/*")
    HttpResponse<?> file(HttpRequest<?> request, String name) {
        StaticFile file = StaticFile.named(name)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no file " + name + "."));
        boolean current = file.path().equals(StaticFile.FOLDER + "/" + name);
        Representation document = current
                ? representation(file, file.path(), CachePolicy.LASTING)
                : representation(file, file.plainPath(), SHORT);
        return FeedResponse.of(request, document, time.now());
    }

    private Representation representation(StaticFile file, String path, CachePolicy policy) {
        Validators validators = Validators.of(file.fingerprint(), start);
        return representations.get(
                path,
                previous -> new Representation(
                        file.format(), new DocumentMetadata(validators, policy), "", version, 0, file.content()));
    }
}
