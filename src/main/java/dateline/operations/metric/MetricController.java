package dateline.operations.metric;

import dateline.access.monitoring.LocalAccess;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The metrics in the text format of Prometheus: for programs on this machine, and for tokens with the scope admin. */
@LocalAccess
@Hidden
@Controller("/prometheus")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricController {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Metrics metrics;

    MetricController(Metrics metrics) {
        this.metrics = metrics;
    }

    @Get
    @Produces("*/*")
    HttpResponse<InputStream> metrics() {
        // A stream has no Content-Length: that of a HEAD would not be the one of the GET after it.
        InputStream text = new ByteArrayInputStream(metrics.text().getBytes(StandardCharsets.UTF_8));
        return HttpResponse.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
