package dateline.page.reference;

import dateline.access.PublicAccess;
import dateline.delivery.response.PageResponse;
import dateline.feed.PublicAddress;
import dateline.page.layout.Templates;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The description of the publishing API (OpenAPI 3), and a page to try it on. */
@PublicAccess
@Hidden
@Controller("/api-docs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiDocsController {
    private static final String YAML = "application/yaml;charset=utf-8";

    /** Allows inline styles, which Swagger UI needs; scripts come from this server only. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PACKAGE = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String FILES = "/META-INF/resources/webjars/swagger-ui/";

    /** The only files of the Swagger UI package that are served. */
    private static final Map<String, String> VIEWER =
            Map.of("swagger-ui.css", "text/css", "swagger-ui-bundle.js", "text/javascript;charset=utf-8");

    private final Templates templates;
    private final ApiDescription description;
    private final PublicAddress address;
    private final String version;

    ApiDocsController(Templates templates, ApiDescription description, PublicAddress address) throws IOException {
        this.address = address;
        this.templates = templates;
        this.description = description;
        Properties viewer = new Properties();
        try (InputStream in = resource(PACKAGE)) {
            viewer.load(in);
        }
        this.version = viewer.getProperty("version");
    }

    @Get
    @Produces("*/*")
    HttpResponse<String> page() {
        return HttpResponse.ok(templates.html("apiDocs.jte", address.path("")))
                .contentType(PageResponse.CONTENT_TYPE)
                .header("Cache-Control", "public, max-age=3600")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer");
    }

    /** Any Accept gets the description: it has one format, and browsers do not name its media type. */
    @Get("/openapi.yml")
    @Produces("*/*")
    HttpResponse<byte[]> description() {
        return HttpResponse.ok(description.yaml()).contentType(YAML).header("Cache-Control", "public, max-age=3600");
    }

    @Get("/viewer/{file}")
    @Produces("*/*")
    HttpResponse<byte[]> viewer(String file) throws IOException {
        String type = VIEWER.get(file);
        if (type == null) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "The viewer has no file " + file + ".");
        }
        return HttpResponse.ok(bytes(FILES + version + "/" + file))
                .header("Content-Type", type)
                .header("Cache-Control", "public, max-age=86400");
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ApiDocsController.class.getResourceAsStream(name), name);
    }
}
