package dateline.api.transfer;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.TokenRegistry;
import dateline.api.HiddenArgument;
import dateline.http.QueryParameters;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Streams the whole content of the store as lines of JSON. */
@Controller("/api/articles/export")
@RequiredScope(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bulk")
final class ExportController {
    private static final String LINES = "application/x-ndjson";

    private final Export export;
    private final TokenRegistry registry;

    ExportController(Export export, TokenRegistry registry) {
        this.export = export;
        this.registry = registry;
    }

    /**
     * Export everything. To continue an interrupted export, send in {@code after} the number of the last revision of the
     * last article that you have. If the token expires or is revoked during the export, the last line has a member
     * {@code problem}, and the connection is closed before the end, so that the export is not mistaken for a whole one.
     */
    @ApiResponse(
            responseCode = "200",
            description = "Lines of JSON: first the publication, then one line for each article, then the feeds",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "object")))
    @Get
    @Produces(LINES)
    HttpResponse<StreamedFile> exportArticles(
            @HiddenArgument Caller caller,
            @Parameter(
                            description = "The number of the last revision of the last article that you have",
                            schema = @Schema(type = "integer", format = "int64"))
                    @QueryValue
                    @Nullable
                    String after) {
        QueryParameters parameters = new QueryParameters();
        long from = after == null ? 0 : parameters.number("after", after, "a number of the change log, or 0");
        parameters.refuseFaults();
        return HttpResponse.ok(new StreamedFile(
                        new ExportStream(export, from, () -> registry.problem(caller)), MediaType.of(LINES)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
