package dateline.operations.backup;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.operations.inspection.StoreInspection;
import dateline.operations.marker.MarkerKeeper;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;

/** Backs up and inspects the store. */
@Controller("/api/store")
@RequiredScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Store")
final class StoreController {
    private static final String ZIP = "application/zip";
    private static final int LIMIT = 100_000;

    private final Backups backups;
    private final MarkerKeeper marker;
    private final DataSource store;

    StoreController(Backups backups, MarkerKeeper marker, DataSource store) {
        this.backups = backups;
        this.marker = marker;
        this.store = store;
    }

    /**
     * Back up the store. The answer is a ZIP file with everything that was stored before the request, made while the server
     * goes on working. Only for the embedded store; dateline backup FILE uses it.
     */
    @ApiResponse(
            responseCode = "200",
            description = "The backup",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", description = "The store is not embedded")
    @Get("/backup")
    @Produces(ZIP)
    HttpResponse<StreamedFile> backUpStore() throws IOException, SQLException {
        Path file = backups.make();
        long bytes = Files.size(file);
        return HttpResponse.ok(new StreamedFile(
                        Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                        MediaType.of(ZIP),
                        Instant.EPOCH.toEpochMilli(),
                        bytes))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Name the last backup. The messages about a lost or damaged store name it. */
    @RequestBody(
            content = @Content(schema = @Schema(type = "object", example = "{\"file\": \"/backups/dateline.zip\"}")))
    @ApiResponse(responseCode = "204", description = "The name is remembered")
    @Put("/last-backup")
    @Consumes("application/json")
    @Produces(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    void nameLastBackup(@HiddenArgument BoundedBody body) throws IOException {
        Fields fields = body.fields(LIMIT);
        String file = RequiredFields.text(fields, "file", 1_000, "a backup needs the name of its file");
        fields.refuseUnknown();
        fields.refuseFaults();
        marker.remember(Objects.requireNonNull(file));
    }

    /** Inspect the store. Reads everything once, which can take minutes, and names what does not fit together. */
    @ApiResponse(responseCode = "200", description = "What was found", useReturnTypeSchema = true)
    @Get("/inspection")
    InspectionJson inspectStore() throws SQLException {
        try (StoreInspection inspection =
                new StoreInspection(DelegatingDataSource.unwrapDataSource(store)::getConnection, () -> {})) {
            return new InspectionJson(inspection.all(marker.atStart().orElse(null)));
        }
    }
}
