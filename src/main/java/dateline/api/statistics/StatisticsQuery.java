package dateline.api.statistics;

import dateline.api.PageQuery;
import dateline.api.article.FeedNames;
import dateline.article.ReferenceData;
import dateline.article.feed.FeedKey;
import dateline.readership.Readership;
import dateline.readership.report.ReportPeriod;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of statistics. Faults are collected, as in {@link PageQuery}. */
final class StatisticsQuery {
    private static final int LONGEST_NAME = 300;

    private final PageQuery query;
    private final LocalDate today;

    StatisticsQuery(PageQuery query, LocalDate today) {
        this.query = query;
        this.today = today;
    }

    /** The feed with a name; all feeds together without a name. */
    FeedKey topic(@Nullable String name, FeedNames names, ReferenceData reference) {
        String text = query.text("topic", name, LONGEST_NAME);
        if (text == null) {
            return Readership.WHOLE;
        }
        Optional<FeedKey> key = isSearch(text) ? Optional.of(Readership.SEARCHES) : names.key(text, reference);
        if (key.isEmpty()) {
            query.fault("topic", "topic is the name of a feed, such as all, sections/world or search");
        }
        return key.orElse(Readership.WHOLE);
    }

    private static boolean isSearch(String name) {
        return name.equals("search") || name.equals("/search");
    }

    /** The days that are asked for, by default the last 30. */
    ReportPeriod period(@Nullable String from, @Nullable String to) {
        LocalDate last = day("to", to, today);
        LocalDate first = day("from", from, ReportPeriod.usualBeginning(last));
        if (last.isBefore(first)) {
            query.fault("from", "from is not after to");
            return new ReportPeriod(today, today);
        }
        if (ChronoUnit.DAYS.between(first, last) >= ReportPeriod.MOST_DAYS) {
            query.fault("from", "a period has at most " + ReportPeriod.MOST_DAYS + " days");
            return new ReportPeriod(today, today);
        }
        return new ReportPeriod(first, last);
    }

    private LocalDate day(String name, @Nullable String text, LocalDate usual) {
        try {
            LocalDate day = text == null ? usual : LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // The fault below says what a day looks like.
        }
        query.fault(name, name + " is a day such as 2026-11-27");
        return usual;
    }
}
