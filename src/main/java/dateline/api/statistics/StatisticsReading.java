package dateline.api.statistics;

import dateline.api.PageQuery;
import dateline.api.article.ArticleEdits;
import dateline.api.article.FeedNames;
import dateline.api.statistics.TopicStatisticsJson.PolledTopic;
import dateline.article.ReferenceData;
import dateline.article.feed.FeedKey;
import dateline.readership.Readership;
import dateline.readership.report.ReadershipReport;
import dateline.readership.report.ReadershipReports;
import dateline.readership.report.ReportPeriod;
import dateline.readership.report.TopicCount;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the statistics that a request asks for, with the names of feeds as the publishing API has them. */
@Singleton
final class StatisticsReading {
    private final ReadershipReports reports;
    private final FeedNames names;
    private final ArticleEdits edits;
    private final InstantSource clock;

    StatisticsReading(ReadershipReports reports, FeedNames names, ArticleEdits edits, InstantSource clock) {
        this.reports = reports;
        this.names = names;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * The readership of a topic.
     *
     * @param topic its name; null for all topics together
     */
    record TopicReport(@Nullable String topic, ReadershipReport report) {}

    TopicReport report(HttpRequest<?> request, @Nullable String topic, @Nullable String from, @Nullable String to) {
        ReferenceData reference = edits.reference();
        PageQuery page = new PageQuery(request);
        StatisticsQuery query = query(page);
        FeedKey key = query.topic(topic, names, reference);
        ReportPeriod period = query.period(from, to);
        page.refuseFaults();
        return new TopicReport(key.equals(Readership.WHOLE) ? null : name(key, reference), reports.of(key, period));
    }

    TopicStatisticsJson topics(
            HttpRequest<?> request, @Nullable String from, @Nullable String to, @Nullable String limit) {
        ReferenceData reference = edits.reference();
        PageQuery page = new PageQuery(request);
        ReportPeriod period = query(page).period(from, to);
        int most = page.limit(limit);
        page.refuseFaults();
        return TopicStatisticsJson.of(
                period,
                reports.topics(period, most).stream()
                        .map(count -> topic(count, reference))
                        .toList());
    }

    private StatisticsQuery query(PageQuery page) {
        return new StatisticsQuery(page, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private PolledTopic topic(TopicCount count, ReferenceData reference) {
        return new PolledTopic(
                name(new FeedKey(count.topic()), reference),
                count.polls(),
                count.notModified(),
                count.deltas(),
                count.deliveries());
    }

    private String name(FeedKey key, ReferenceData reference) {
        return key.equals(Readership.SEARCHES) ? key.value() : names.name(key, reference);
    }
}
