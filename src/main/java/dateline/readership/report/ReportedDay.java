package dateline.readership.report;

import java.time.LocalDate;

/** What was counted on a day (UTC). */
public record ReportedDay(LocalDate date, ReportedCounts counts) {}
