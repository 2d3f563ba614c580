package dateline.api.statistics;

import dateline.readership.report.ReportPeriod;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** The feeds with the most polls in a period, in the JSON of the publishing API. */
@Serdeable
@Schema(name = "TopicStatistics", description = "The feeds with the most polls in a period, the first first")
record TopicStatisticsJson(LocalDate from, LocalDate to, List<PolledTopic> topics) {
    /** What was counted for a feed. */
    @Serdeable
    @Schema(name = "PolledTopic")
    record PolledTopic(
            @Schema(
                    description = "The name of the feed; \"search\" for all searches together",
                    example = "sections/world")
            String topic,

            long polls,
            long notModified,
            long delta,
            long deliveries) {}

    static TopicStatisticsJson of(ReportPeriod period, List<PolledTopic> topics) {
        return new TopicStatisticsJson(period.from(), period.to(), topics);
    }
}
