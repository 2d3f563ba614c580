package dateline.desk.readers;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.access.session.DeskAccess;
import dateline.access.session.SessionAccess;
import dateline.api.article.ArticleEdits;
import dateline.api.article.FeedNames;
import dateline.api.statistics.CsvTable;
import dateline.api.statistics.StatisticsTables;
import dateline.article.ReferenceData;
import dateline.article.feed.FeedKey;
import dateline.desk.layout.DeskPages;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.readership.Readership;
import dateline.readership.report.ReadershipReport;
import dateline.readership.report.ReadershipReports;
import dateline.readership.report.ReportPeriod;
import dateline.readership.report.ReportedCounts;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows who reads a feed, or all feeds together. The days are those of UTC, as they are counted. */
@Hidden
@DeskAccess
@RequiredScope(Scope.READ)
@Controller("/desk")
@Produces("*/*")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReadersController {
    private static final int TOPICS = 50;

    private final ReadershipReports reports;
    private final FeedNames names;
    private final ArticleEdits edits;
    private final InstantSource clock;
    private final DeskPages pages;

    ReadersController(
            ReadershipReports reports, FeedNames names, ArticleEdits edits, InstantSource clock, DeskPages pages) {
        this.reports = reports;
        this.names = names;
        this.edits = edits;
        this.clock = clock;
        this.pages = pages;
    }

    @Get("/readers")
    HttpResponse<?> readers(
            HttpRequest<?> request, @QueryValue @Nullable String topic, @QueryValue @Nullable String days) {
        String name = Objects.requireNonNullElse(topic, "");
        int length = length(days);
        ReportPeriod period = period(length);
        ReadershipReport report = reports.of(key(name), period);
        ReferenceData reference = edits.reference();
        List<ReadersPage.TopicRow> topics = reports.topics(period, TOPICS).stream()
                .map(count -> new ReadersPage.TopicRow(
                        name(count.topic(), reference), count.polls(), count.notModified(), count.deliveries()))
                .toList();
        return pages.answer(
                HttpStatus.OK,
                "desk/readers.jte",
                new ReadersPage(
                        pages.layout(
                                request,
                                "readers",
                                DeskPages.messages(request, SessionAccess.of(request))
                                        .of("nav.readers")),
                        name,
                        length,
                        report,
                        topics,
                        DayPlot.of(report.days(), ReportedCounts::polls, ReportedCounts::notModified),
                        DayPlot.of(report.days(), ReportedCounts::subscribers, counts -> 0)));
    }

    /** The numbers of each day as CSV, for people whose browser has a session and no token. */
    @Get("/readers.csv")
    HttpResponse<?> table(@QueryValue @Nullable String topic, @QueryValue @Nullable String days) {
        ReadershipReport report = reports.of(key(Objects.requireNonNullElse(topic, "")), period(length(days)));
        return HttpResponse.ok(StatisticsTables.days(report).bytes())
                .header(HttpHeaders.CONTENT_TYPE, CsvTable.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"readers.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private ReportPeriod period(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new ReportPeriod(today.minusDays(days - 1L), today);
    }

    private FeedKey key(String topic) {
        if (topic.isEmpty()) {
            return Readership.WHOLE;
        }
        return topic.equals(Readership.SEARCHES.value())
                ? Readership.SEARCHES
                : names.key(topic, edits.reference())
                        .orElseThrow(() -> new ProblemException(
                                ProblemKind.NOT_FOUND, "There is no feed with the name \"" + topic + "\"."));
    }

    private String name(String key, ReferenceData reference) {
        return key.equals(Readership.SEARCHES.value()) ? key : names.name(new FeedKey(key), reference);
    }

    private static int length(@Nullable String days) {
        return ReadersPage.PERIODS.stream()
                .filter(period -> period.toString().equals(days))
                .findFirst()
                .orElse(30);
    }
}
