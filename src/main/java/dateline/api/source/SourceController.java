package dateline.api.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.PageQuery;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.http.IfMatch;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.hub.CallbackAddress;
import dateline.ingest.source.look.SourceAddresses;
import dateline.ingest.source.look.SourceRegistry;
import dateline.ingest.source.look.SourceRegistry.SourceReport;
import dateline.ingest.source.look.SourceWorker;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.PublicReference;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Creates, changes, looks at and deletes sources. */
@Controller("/api/sources")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sources")
final class SourceController {
    private static final int LIMIT = 200_000;
    private static final int LONGEST_NAME = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long PAUSE_MILLIS = 50;

    private final SourceRegistry registry;
    private final SourceAddresses addresses;
    private final CallbackAddress callbacks;
    private final SourceWorker worker;
    private final ArticleEdits edits;
    private final InstantSource clock;

    SourceController(
            SourceRegistry registry,
            SourceAddresses addresses,
            CallbackAddress callbacks,
            SourceWorker worker,
            ArticleEdits edits,
            InstantSource clock) {
        this.registry = registry;
        this.addresses = addresses;
        this.callbacks = callbacks;
        this.worker = worker;
        this.edits = edits;
        this.clock = clock;
    }

    /** A page of a list of sources. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SourcePage", description = "Sources in the order of their names")
    record SourceList(
            List<SourceJson> sources,

            @Nullable
            @Serdeable.Serializable(using = PublicReference.class)
            @Schema(description = "Address of the next page; absent on the last page")
            String next) {}

    /** List sources. In the order of their names, with their states. */
    @ApiResponse(
            responseCode = "200",
            description = "A page of sources; next is the address of the next page",
            useReturnTypeSchema = true)
    @Get
    SourceList listSources(
            HttpRequest<?> request,
            @Parameter(description = "The value in next of the page before; follow next instead of building addresses")
                    @QueryValue
                    @Nullable
                    String after,
            @Parameter(description = "1 to 200; default: 50", schema = @Schema(type = "integer")) @QueryValue @Nullable
                    String limit) {
        PageQuery query = new PageQuery(request);
        String from = query.after(after, LONGEST_NAME);
        int most = query.limit(limit);
        query.refuseFaults();
        List<SourceReport> found = registry.page(from, most + 1);
        boolean more = found.size() > most;
        List<SourceReport> shown = more ? found.subList(0, most) : found;
        ReferenceData reference = edits.reference();
        return new SourceList(
                shown.stream().map(one -> SourceJson.of(one, reference)).toList(),
                query.next(more ? shown.getLast().source().name() : null));
    }

    /** Read a source. */
    @ApiResponse(responseCode = "200", description = "The source with its state", useReturnTypeSchema = true)
    @Get("/{name}")
    SourceJson readSource(String name) {
        return json(existing(name));
    }

    /**
     * Create or change a source. Creates a source, or replaces all its fields. It is looked at at once. What it has brought
     * before stays as it is: section, agency and drafts are for new articles.
     */
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SourceJson.class),
                            examples =
                                    @ExampleObject(
                                            "{\"kind\": \"feed\", \"address\": \"https://radio.example.org/feed.xml\", \"section\": \"world\", \"rights\": \"© Coast Radio\", \"publish\": \"draft\", \"any\": {\"words\": [\"harbour\"], \"tags\": [\"fishing\"]}}")))
    @ApiResponse(responseCode = "200", description = "The source after the change", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "The new source", useReturnTypeSchema = true)
    @Put("/{name}")
    @Consumes("application/json")
    HttpResponse<SourceJson> putSource(String name, @HiddenArgument BoundedBody body, @HiddenArgument IfMatch ifMatch)
            throws IOException {
        SourceReport report = registry.find(name).orElse(null);
        demandCurrent(ifMatch, report);
        Source before = report == null ? null : report.source();
        Source after = new SourceFields(body.fields(LIMIT), name, before, edits.reference())
                .read(addresses, callbacks, clock.instant());
        registry.save(before, after);
        worker.wake();
        SourceJson now = json(existing(name));
        return before == null ? HttpResponse.created(now, URI.create("/api/sources/" + name)) : HttpResponse.ok(now);
    }

    /**
     * Look at a source. Looks now, also at a source that has ended, and waits for what comes of it: at most 40 seconds, and
     * while its host is asked for other sources.
     */
    @ApiResponse(responseCode = "200", description = "The source after the look", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "The look is not over yet", useReturnTypeSchema = true)
    @Post("/{name}/look")
    @Consumes(MediaType.ALL)
    HttpResponse<SourceJson> lookAtSource(String name) throws InterruptedException {
        registry.lookSoon(existing(name));
        worker.wake();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            SourceReport report = existing(name);
            SourceState state = report.state();
            if (!state.looking() && !SourceState.AT_ONCE.equals(state.nextLook())) {
                return HttpResponse.ok(json(report));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return HttpResponse.accepted().body(json(existing(name)));
    }

    /** Delete a source. Nothing more comes from it; its articles stay. */
    @ApiResponse(responseCode = "204", description = "The source is deleted")
    @Delete("/{name}")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void deleteSource(String name, @HiddenArgument IfMatch ifMatch) {
        SourceReport report = existing(name);
        demandCurrent(ifMatch, report);
        registry.remove(report.source());
    }

    private SourceReport existing(String name) {
        return registry.find(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no source \"" + name + "\": list them at /api/sources."));
    }

    private void demandCurrent(IfMatch ifMatch, @Nullable SourceReport report) {
        ifMatch.demand(
                report == null ? null : json(report), "The source has changed since you read it: read it again.");
    }

    private SourceJson json(SourceReport report) {
        return SourceJson.of(report, edits.reference());
    }
}
