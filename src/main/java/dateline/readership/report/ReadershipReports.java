package dateline.readership.report;

import dateline.article.feed.FeedKey;
import dateline.readership.Readership;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reports who reads. What was counted in the last two minutes is not in it yet. */
@Singleton
public final class ReadershipReports {
    private final ReportRows rows;

    ReadershipReports(ReportRows rows) {
        this.rows = rows;
    }

    /**
     * The readership of a topic, of {@link Readership#SEARCHES} or of {@link Readership#WHOLE}. Subscribers of all together are
     * fewer than those of the topics added up, since a client that reads several feeds is counted once; only what readers
     * declare is added up.
     */
    public ReadershipReport of(FeedKey topic, ReportPeriod period) {
        List<FormatRow> formats = rows.formats(topic.value(), period.from(), period.to());
        List<ReaderRow> readers = rows.readers(topic.value(), period.from(), period.to());
        Map<LocalDate, List<FormatRow>> formatsByDay =
                formats.stream().collect(Collectors.groupingBy(FormatRow::countedOn));
        Map<LocalDate, List<ReaderRow>> readersByDay =
                readers.stream().collect(Collectors.groupingBy(ReaderRow::countedOn));
        List<ReportedDay> days = new ArrayList<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            Collection<ReaderCount> named = named(readersByDay.getOrDefault(day, List.of()));
            days.add(new ReportedDay(
                    day, ReportedCounts.of(formatsByDay.getOrDefault(day, List.of()), List.copyOf(named), sum(named))));
        }
        long highest =
                days.stream().mapToLong(day -> day.counts().subscribers()).max().orElse(0);
        ReportedCounts total = ReportedCounts.of(formats, List.copyOf(named(readers)), highest);
        return new ReadershipReport(period, total, days);
    }

    /** The topics with the most polls, the first first. */
    public List<TopicCount> topics(ReportPeriod period, int limit) {
        return rows.topics(period.from(), period.to(), Readership.WHOLE.value(), limit);
    }

    private static Collection<ReaderCount> named(List<ReaderRow> rows) {
        Map<String, ReaderCount> named = new TreeMap<>();
        for (ReaderRow row : rows) {
            named.merge(
                    row.reader(),
                    new ReaderCount(row.reader(), row.polls(), row.declared() + row.clients()),
                    ReaderCount::plus);
        }
        return named.values();
    }

    private static long sum(Collection<ReaderCount> readers) {
        return readers.stream().mapToLong(ReaderCount::subscribers).sum();
    }
}
