package dateline.readership.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was counted on a day, or in a period.
 *
 * @param polls all polls of feeds that were answered with a feed, or with the answer that it has not changed
 * @param notModified those among them that were answered 304
 * @param deltas those among them that were answered 226, with the changes
 * @param deliveries documents that were pushed and acknowledged
 * @param subscribers people who read on a day; in a period the highest number of a day
 * @param formats polls by the ending of addresses
 * @param readers by name, those with the most subscribers first
 */
public record ReportedCounts(
        long polls,
        long notModified,
        long deltas,
        long deliveries,
        long subscribers,
        SortedMap<String, Long> formats,
        List<ReaderCount> readers) {
    public ReportedCounts {
        formats = Collections.unmodifiableSortedMap(new TreeMap<>(formats));
        readers = List.copyOf(readers);
    }

    static ReportedCounts of(List<FormatRow> formats, List<ReaderCount> readers, long subscribers) {
        return new ReportedCounts(
                formats.stream().mapToLong(FormatRow::polls).sum(),
                formats.stream().mapToLong(FormatRow::notModified).sum(),
                formats.stream().mapToLong(FormatRow::deltas).sum(),
                formats.stream().mapToLong(FormatRow::deliveries).sum(),
                subscribers,
                new TreeMap<>(formats.stream()
                        .collect(Collectors.groupingBy(FormatRow::format, Collectors.summingLong(FormatRow::polls)))),
                readers.stream().sorted(ReaderCount.ORDER).toList());
    }
}
