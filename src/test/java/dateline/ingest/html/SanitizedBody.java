package dateline.ingest.html;

import dateline.ingest.ReportExtract;
import dateline.ingest.document.ImportReportBuilder;
import java.net.URI;
import java.util.List;

/**
 * What is carried of a body, and what the report says.
 *
 * @param html clean
 * @param leftOut the texts that are left out
 */
public record SanitizedBody(String html, List<String> leftOut) {
    private static final URI PAGE = URI.create("https://news.example/2026/fleet/");

    /** Of a body at an address. */
    public static SanitizedBody of(String body) {
        ImportReportBuilder report = new ImportReportBuilder();
        String html = Sanitizer.clean(body, PAGE, report);
        return new SanitizedBody(html, ReportExtract.of(report).leftOut());
    }
}
