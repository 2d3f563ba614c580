package dateline.delivery.list;

import dateline.access.PublicAccess;
import dateline.attribution.Agencies;
import dateline.delivery.document.CachedDocuments;
import dateline.feed.DocumentFormat;
import dateline.feed.PublicAddress;
import dateline.feed.rsl.RslWriter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;

/** What crawlers may read and on what terms (RFC 9309, RSL 1.0). */
@PublicAccess
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LicenseController {
    private static final Duration AGE = Duration.ofMinutes(10);

    private final Agencies agencies;
    private final RslWriter writer;
    private final CachedDocuments cachedDocuments;
    private final PublicAddress address;

    LicenseController(Agencies agencies, RslWriter writer, CachedDocuments cachedDocuments, PublicAddress address) {
        this.agencies = agencies;
        this.writer = writer;
        this.cachedDocuments = cachedDocuments;
        this.address = address;
    }

    /**
     * The address of the terms (RSL 1.0 §4.4), the paths that crawlers may not read, and the addresses of the lists of
     * pages (RFC 9309).
     */
    @Get("/robots.txt")
    @Produces(MediaType.ALL)
    HttpResponse<String> robots() {
        String license = writer.document(agencies.open())
                .map(at -> "License: " + at + "\n")
                .orElse("");
        return HttpResponse.ok(license + "User-agent: *\nDisallow: " + address.path("/api/") + "\nDisallow: "
                        + address.path("/desk") + "\nDisallow: " + address.path("/search") + "\nSitemap: "
                        + address.at("/sitemap.xml") + "\nSitemap: " + address.at("/news-sitemap.xml") + "\n")
                .contentType("text/plain;charset=utf-8")
                .header("Cache-Control", "public, max-age=3600");
    }

    @Get(RslWriter.PATH)
    @Produces("*/*")
    HttpResponse<?> license(HttpRequest<?> request) {
        return cachedDocuments.list(
                request,
                RslWriter.PATH,
                DocumentFormat.LICENSE,
                AGE,
                () -> writer.write(agencies.open())
                        .orElseThrow(() -> new ProblemException(
                                ProblemKind.NOT_FOUND,
                                "The publication has no machine-readable terms: see the rights of each article.")));
    }
}
