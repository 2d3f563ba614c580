package dateline.api.transfer;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.api.BoundedBody;
import dateline.api.HiddenArgument;
import dateline.api.QueryParameterNames;
import dateline.api.article.ArticleJson;
import dateline.article.ReferenceData;
import dateline.article.log.LogTime;
import dateline.attribution.Agencies;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.bulk.BulkReport;
import dateline.ingest.bulk.DocumentImport;
import dateline.ingest.bulk.MessageImport;
import dateline.ingest.document.ImportReport;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Imports one document, or many articles as lines of JSON. */
@Controller("/api/articles/import")
@RequiredScope(Scope.WRITE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bulk")
final class ImportController {
    /** The accepted media types (RFC 9110 §15.5.16). */
    private static final String TYPES = "text/markdown, text/plain, text/html, application/json, application/x-ndjson,"
            + " application/vnd.iptc.g2.newsitem+xml, application/vnd.iptc.g2.newsmessage+xml, application/xml, text/xml";

    private final DocumentImport imports;
    private final ClientImports bulks;
    private final MessageImport messages;
    private final Sections sections;
    private final Agencies agencies;
    private final ImportSettings settings;
    private final LogTime time;

    ImportController(
            DocumentImport imports,
            ClientImports bulks,
            MessageImport messages,
            Sections sections,
            Agencies agencies,
            ImportSettings settings,
            LogTime time) {
        this.imports = imports;
        this.bulks = bulks;
        this.messages = messages;
        this.sections = sections;
        this.agencies = agencies;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Import one document or many articles. The media type decides which. A document without an externalId is identified
     * by its canonical address, or else by its text and section, and creates no second article; the report names the
     * article. A line of JSON without an externalId always creates an article. When an article exists already, fields
     * that are not sent or not recognised keep their values. JSON is one ninjs item (1.x, 2.x or 3.x) or a list of them;
     * lines may be ninjs items too. XML is NewsML-G2: a newsItem, or a newsMessage with several. The item's uri or guid is
     * the externalId; withheld and canceled items are drafts and withdrawals, and an older version than the stored one
     * changes nothing.
     */
    @Operation(
            parameters = {
                @Parameter(
                        name = "section",
                        in = ParameterIn.QUERY,
                        description = "Slug of the section of articles that name none",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "agency",
                        in = ParameterIn.QUERY,
                        description = "Slug of the agency of articles that name none",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "externalId",
                        in = ParameterIn.QUERY,
                        description = "Your own id of a single document",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "published",
                        in = ParameterIn.QUERY,
                        description = "Date of publication of articles without one (RFC 3339)",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "dry-run",
                        in = ParameterIn.QUERY,
                        description = "true: only report what would be stored",
                        schema = @Schema(type = "boolean")),
                @Parameter(
                        name = "again",
                        in = ParameterIn.QUERY,
                        description = "true: create another article from a document that was imported before",
                        schema = @Schema(type = "boolean"))
            })
    @RequestBody(
            content = {
                @Content(
                        mediaType = "text/markdown",
                        schema = @Schema(type = "string"),
                        examples =
                                @ExampleObject(
                                        "---\nsection: world\nstage: draft\n---\nFishing fleet stays in harbour\n\nBy Ana Lopez\n\nLISBON, Portugal (AP) — The fleet stayed in harbour on Monday.")),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = "object"),
                        examples =
                                @ExampleObject(
                                        "{\"uri\": \"urn:newsml:agency.example:20261126:42\", \"type\": \"text\", \"pubStatus\": \"usable\", \"versionCreated\": \"2026-11-26T09:00:00Z\", \"headlines\": [{\"value\": \"Fishing fleet stays in harbour\"}], \"bodies\": [{\"contentType\": \"text/html\", \"value\": \"<p>The fleet stayed in harbour.</p>\"}]}")),
                @Content(mediaType = "application/vnd.iptc.g2.newsitem+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/vnd.iptc.g2.newsmessage+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = ArticleJson.class))
            })
    @ApiResponse(
            responseCode = "200",
            description = "The report; for lines of JSON, how many were stored and which were refused",
            content = @Content(schema = @Schema(oneOf = {ImportReport.class, BulkReport.class})))
    @ApiResponse(
            responseCode = "201",
            description = "The document is a new article; Location has the address of its page",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
    @ApiResponse(
            responseCode = "401",
            description = "The token is not valid. If it became invalid during a bulk import, the field ended of the"
                    + " report says so, and the report has the number of articles stored before",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    @ApiResponse(responseCode = "400", description = "No line is JSON, or a query parameter is unknown or invalid")
    @ApiResponse(responseCode = "422", description = "No article could be stored")
    @Post
    @Consumes(MediaType.ALL)
    @QueryParameterNames({"section", "agency", "externalId", "published", "dry-run", "again"})
    HttpResponse<?> importArticles(
            HttpRequest<?> request, @HiddenArgument BoundedBody body, @HiddenArgument Caller caller)
            throws IOException {
        MediaType type = request.getContentType().orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        return switch (type.getName()) {
            case "text/markdown", MediaType.TEXT_PLAIN, MediaType.TEXT_HTML -> document(request, body, caller);
            case "application/x-ndjson" -> lines(request, body, caller);
            case MediaType.APPLICATION_JSON -> json(request, body, caller);
            case "application/vnd.iptc.g2.newsitem+xml",
                    "application/vnd.iptc.g2.newsmessage+xml",
                    "application/vnd.iptc.g2.packageitem+xml",
                    MediaType.APPLICATION_XML,
                    MediaType.TEXT_XML -> xml(request, body, caller);
            default ->
                throw new ProblemException(
                                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                                request.getContentType().map(MediaType::getName).orElse("A body without Content-Type")
                                        + " is not accepted here: send one article as text/markdown, text/plain or"
                                        + " text/html, ninjs items as application/json, NewsML-G2 as application/xml, or many articles as application/x-ndjson,"
                                        + " and name that in Content-Type.")
                        .with(HttpHeaders.ACCEPT, TYPES);
        };
    }

    /** 201 for a new article; 200 for an existing one and for a dry run. */
    private HttpResponse<ImportReport> document(HttpRequest<?> request, BoundedBody body, Caller caller)
            throws IOException {
        MediaType type = request.getContentType().orElseThrow();
        boolean html = type.getSubtype().equals("html");
        ReferenceData reference = ReferenceData.of(sections, agencies);
        ImportOptions options = options(request, reference);
        DocumentImport.Imported imported = imports.take(
                DocumentImport.Document.of(
                        body.bytes(settings.maxDocument()),
                        html,
                        type.getParameters().get("charset").orElse(null)),
                options,
                new ArticlePermissions(caller, reference));
        return answer(imported);
    }

    private static HttpResponse<ImportReport> answer(DocumentImport.Imported imported) {
        return imported.created()
                ? HttpResponse.created(imported.report(), URI.create("/articles/" + imported.id()))
                : HttpResponse.ok(imported.report());
    }

    /** One item of an agency: answered like a document. Several: like lines, but what is no item is refused. */
    private HttpResponse<?> json(HttpRequest<?> request, BoundedBody body, Caller caller) throws IOException {
        byte[] bytes = body.bytes(settings.maxDocument());
        ReferenceData reference = ReferenceData.of(sections, agencies);
        ImportOptions options = options(request, reference);
        return switch (AgencyItems.of(bytes)) {
            case AgencyItems.Single one ->
                answer(imports.take(one.item(), bytes.length, options, new ArticlePermissions(caller, reference)));
            case AgencyItems.Several several -> answer(bulks.readItems(several.items(), options, caller));
        };
    }

    private HttpResponse<?> xml(HttpRequest<?> request, BoundedBody body, Caller caller) throws IOException {
        ReferenceData reference = ReferenceData.of(sections, agencies);
        ImportOptions options = options(request, reference);
        byte[] bytes = body.bytes(settings.maxDocument());
        return switch (messages.take(bytes, options, new ArticlePermissions(caller, reference))) {
            case MessageImport.Result.Single one -> answer(one.imported());
            case MessageImport.Result.Several several -> answer(several.report());
        };
    }

    private HttpResponse<BulkReport> lines(HttpRequest<?> request, BoundedBody body, Caller caller) throws IOException {
        ImportOptions options = options(request, ReferenceData.of(sections, agencies));
        try (InputStream in = body.stream()) {
            return answer(bulks.read(in, options, caller));
        }
    }

    /**
     * 200 when an article was accepted, 422 when all were refused, 400 when no line is JSON, 401 when the token expired
     * or was revoked during the import.
     */
    private static HttpResponse<BulkReport> answer(BulkReport report) {
        if (report.ended() != null) {
            return HttpResponse.unauthorized()
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dateline\", error=\"invalid_token\"")
                    .body(report);
        }
        if (report.refused() < report.received() || report.received() == 0) {
            return HttpResponse.ok(report);
        }
        return HttpResponse.<BulkReport>status(
                        isUnreadable(report) ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(report);
    }

    /** Whether no line is JSON, so that the body does not have the media type that it says. */
    private static boolean isUnreadable(BulkReport report) {
        return report.refusals().stream()
                .allMatch(refusal -> refusal.problem().status() == ProblemKind.MALFORMED.status());
    }

    private ImportOptions options(HttpRequest<?> request, ReferenceData reference) {
        return ImportQuery.read(request.getParameters(), reference, time.now());
    }
}
