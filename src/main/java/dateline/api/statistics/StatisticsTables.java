package dateline.api.statistics;

import dateline.readership.report.ReaderCount;
import dateline.readership.report.ReadershipReport;
import dateline.readership.report.ReportedCounts;
import dateline.readership.report.ReportedDay;
import java.util.Set;
import java.util.stream.Stream;

/** The statistics as tables: numbers of days, readers of days, topics. */
public final class StatisticsTables {
    private StatisticsTables() {}

    /** A line for each day, with a column for each format that was polled in the period. */
    public static CsvTable days(ReadershipReport report) {
        Set<String> formats = report.total().formats().keySet();
        CsvTable table = new CsvTable(Stream.concat(
                        Stream.of("date", "polls", "notModified", "delta", "deliveries", "subscribers"),
                        formats.stream())
                .toArray(String[]::new));
        for (ReportedDay day : report.days()) {
            ReportedCounts counts = day.counts();
            Stream<Object> numbers = Stream.of(
                    day.date(),
                    counts.polls(),
                    counts.notModified(),
                    counts.deltas(),
                    counts.deliveries(),
                    counts.subscribers());
            table.row(Stream.concat(
                            numbers,
                            formats.stream().map(one -> counts.formats().getOrDefault(one, 0L)))
                    .toArray());
        }
        return table;
    }

    /** A line for each day and reader. */
    static CsvTable readers(ReadershipReport report) {
        CsvTable table = new CsvTable("date", "reader", "polls", "subscribers");
        for (ReportedDay day : report.days()) {
            for (ReaderCount reader : day.counts().readers()) {
                table.row(day.date(), reader.name(), reader.polls(), reader.subscribers());
            }
        }
        return table;
    }

    /** A line for each topic. */
    static CsvTable topics(TopicStatisticsJson statistics) {
        CsvTable table = new CsvTable("topic", "polls", "notModified", "delta", "deliveries");
        statistics
                .topics()
                .forEach(one -> table.row(one.topic(), one.polls(), one.notModified(), one.delta(), one.deliveries()));
        return table;
    }
}
