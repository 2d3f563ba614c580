package dateline.api.section;

import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.http.QueryParameters;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Creates sections from an OPML document. */
@Controller("/api/sections/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sections")
final class OutlineController {
    private static final int LIMIT = 2_000_000;

    private final SectionRequests requests;

    OutlineController(SectionRequests requests) {
        this.requests = requests;
    }

    /**
     * Import sections from an OPML document. Creates the sections that do not exist yet; an outline inside another one
     * is a section below the other.
     */
    @RequestBody(content = @Content(mediaType = "text/x-opml", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "200", description = "The report of the import", useReturnTypeSchema = true)
    @Post
    @Consumes({"text/x-opml", "application/xml", "text/xml", "text/x-opml+xml", "application/x-opml+xml"})
    @RequiredScope(Scope.ADMIN)
    OutlineImport.Report importSections(
            @Parameter(description = "true: only report what would be created", schema = @Schema(type = "boolean"))
                    @QueryValue("dry-run")
                    @Nullable
                    String dryRun,
            @HiddenArgument BoundedBody body,
            @HiddenArgument Caller caller)
            throws IOException {
        QueryParameters parameters = new QueryParameters();
        boolean dry = parameters.isSet("dry-run", dryRun);
        parameters.refuseFaults();
        return requests.importOutline(body.bytes(LIMIT), dry, caller);
    }
}
