package dateline.readership.report;

import java.util.List;

/**
 * The readership of a topic, or of all topics together, in a period.
 *
 * @param total of all days
 * @param days every day of the period, the first first, also those without any poll
 */
public record ReadershipReport(ReportPeriod period, ReportedCounts total, List<ReportedDay> days) {
    public ReadershipReport {
        days = List.copyOf(days);
    }
}
