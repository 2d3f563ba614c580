package dateline.page;

import dateline.access.Open;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The description of the publishing API (OpenAPI 3), and a page on which it can be tried. */
@Open
@Hidden
@Controller("/api-docs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiDocsController {
    private static final String DESCRIPTION = "/META-INF/swagger/openapi.yml";

    /** The viewer sets styles of its own; scripts come from here alone. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Templates templates;

    ApiDocsController(Templates templates) {
        this.templates = templates;
    }

    @Get
    @Produces("text/html;charset=utf-8")
    HttpResponse<String> page() {
        return HttpResponse.ok(templates.html("apiDocs.jte", "/api-docs/openapi.yml"))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer");
    }

    @Get("/openapi.yml")
    @Produces("application/yaml;charset=utf-8")
    HttpResponse<byte[]> description() throws IOException {
        try (InputStream yaml = Objects.requireNonNull(getClass().getResourceAsStream(DESCRIPTION))) {
            return HttpResponse.ok(yaml.readAllBytes()).header("Cache-Control", "public, max-age=3600");
        }
    }
}
