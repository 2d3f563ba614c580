package dateline.api.section;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.ApiResponses;
import dateline.api.BoundedBody;
import dateline.api.QueryParameterNames;
import dateline.ingest.outline.OutlineReader;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Sections from an OPML document. */
@Controller("/api/sections/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sections")
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, and what to send instead",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class OutlineController {
    private static final int LIMIT = 2_000_000;

    private final OutlineImport outlines;
    private final ApiResponses responses;

    OutlineController(OutlineImport outlines, ApiResponses responses) {
        this.outlines = outlines;
        this.responses = responses;
    }

    /** Makes the sections that are missing; an outline in an outline is a section below the other. */
    @Operation(
            operationId = "importSections",
            summary = "Make sections from an OPML document",
            parameters =
                    @Parameter(
                            name = "dry-run",
                            in = ParameterIn.QUERY,
                            description = "true: say what would be made, and make nothing",
                            schema = @Schema(type = "boolean")))
    @RequestBody(content = @Content(mediaType = "text/x-opml", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "What came of it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OutlineImport.Report.class)))
    @Post
    @Consumes({"text/x-opml", "application/xml", "text/xml", "text/x-opml+xml", "application/x-opml+xml"})
    @QueryParameterNames("dry-run")
    @RequiredScope(Scope.ADMIN)
    HttpResponse<byte[]> take(HttpRequest<?> request, @Parameter(hidden = true) @Body @Nullable InputStream body)
            throws IOException {
        String flag = request.getParameters().getFirst("dry-run").orElse("false");
        if (!flag.equals("true") && !flag.equals("false")) {
            throw new ProblemException(ProblemKind.MALFORMED, "dry-run is true or false.");
        }
        boolean dry = flag.equals("true");
        byte[] opml = BoundedBody.bytes(request, body, LIMIT);
        return responses.answer(
                HttpStatus.OK,
                outlines.take(OutlineReader.read(opml), dry, Caller.of(request).name()));
    }
}
