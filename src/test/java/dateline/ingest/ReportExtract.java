package dateline.ingest;

import dateline.ingest.document.ImportReport;
import dateline.ingest.document.ImportReportBuilder;
import java.util.List;

/**
 * Parts of the report on a document.
 *
 * @param missing the fields that were not found
 * @param leftOut the texts that were left out
 */
public record ReportExtract(List<String> missing, List<String> leftOut) {
    /** The parts of a report with these notes. */
    public static ReportExtract of(ImportReportBuilder notes) {
        ImportReport report = notes.report("dry-run", null, "world", "t");
        return new ReportExtract(
                report.missing().stream().map(ImportReport.Gap::what).toList(),
                report.leftOut().stream().map(ImportReport.Omission::text).toList());
    }
}
