package dateline.ingest.html;

import dateline.ingest.ReportExtract;
import dateline.ingest.document.ImportReportBuilder;
import java.net.URI;
import java.util.List;

/**
 * A sanitized body, and the removed texts in the report.
 *
 * @param html the sanitized body
 * @param leftOut the texts that were removed
 */
public record SanitizedBody(String html, List<String> leftOut) {
    private static final URI PAGE = URI.create("https://news.example/2026/fleet/");

    /** Sanitizes a body of a page with an address. */
    public static SanitizedBody of(String body) {
        ImportReportBuilder report = new ImportReportBuilder();
        String html = Sanitizer.clean(body, PAGE, report);
        return new SanitizedBody(html, ReportExtract.of(report).leftOut());
    }
}
