package dateline.ingest;

import dateline.ingest.document.ImportReport;
import dateline.ingest.document.ImportReportBuilder;
import java.util.List;

/**
 * What a report on a document says.
 *
 * @param missing the fields that it does not find
 * @param leftOut the texts that it leaves out
 */
public record ReportExtract(List<String> missing, List<String> leftOut) {
    /** All that was noted. */
    public static ReportExtract of(ImportReportBuilder notes) {
        ImportReport report = notes.report("dry-run", null, "world", "t");
        return new ReportExtract(
                report.missing().stream().map(ImportReport.Gap::what).toList(),
                report.leftOut().stream().map(ImportReport.Omission::text).toList());
    }
}
