package dateline.api.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.readership.report.ReaderCount;
import dateline.readership.report.ReadershipReport;
import dateline.readership.report.ReportedCounts;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The readership of a feed in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Statistics", description = "Who reads a feed, or all feeds, on each day (UTC) of a period")
record StatisticsJson(
        @Nullable
        @Schema(description = "The name of the feed; absent for all feeds together", example = "sections/world")
        String topic,

        LocalDate from,
        LocalDate to,

        @Schema(description = "Of all days; subscribers, also those of readers, are the highest number of a day")
        Counts total,

        @Schema(description = "Every day of the period, the first first")
        List<Counts> days) {
    /** What was counted on a day, or in the period. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StatisticsCounts")
    record Counts(
            @Nullable @Schema(description = "The day; absent for the period")
            LocalDate date,

            @Schema(description = "Polls that were answered 200, 226 or 304")
            long polls,

            @Schema(description = "Those among them that were answered 304: the reader had the feed")
            long notModified,

            @Schema(description = "Those among them that were answered 226: the reader got the changes only")
            long delta,

            @Schema(description = "Documents that were pushed to subscribers and acknowledged")
            long deliveries,

            @Schema(
                    description =
                            "People who read: what readers declare in User-Agent, and the different clients of others")
            long subscribers,

            @Schema(description = "Polls by the ending of the address", example = "{\"atom\": 12, \"rss\": 230}")
            SortedMap<String, Long> formats,

            @Schema(
                    description =
                            "By name, those with the most subscribers first; \"other\" is all for whom there was no room")
            List<NamedReader> readers) {
        static Counts of(@Nullable LocalDate date, ReportedCounts counts) {
            return new Counts(
                    date,
                    counts.polls(),
                    counts.notModified(),
                    counts.deltas(),
                    counts.deliveries(),
                    counts.subscribers(),
                    counts.formats(),
                    counts.readers().stream().map(NamedReader::of).toList());
        }
    }

    /** The readers with one name. */
    @Serdeable
    @Schema(name = "StatisticsReader")
    record NamedReader(@Schema(example = "Feedly") String name, long polls, long subscribers) {
        static NamedReader of(ReaderCount reader) {
            return new NamedReader(reader.name(), reader.polls(), reader.subscribers());
        }
    }

    static StatisticsJson of(@Nullable String topic, ReadershipReport report) {
        return new StatisticsJson(
                topic,
                report.period().from(),
                report.period().to(),
                Counts.of(null, report.total()),
                report.days().stream()
                        .map(day -> Counts.of(day.date(), day.counts()))
                        .toList());
    }
}
