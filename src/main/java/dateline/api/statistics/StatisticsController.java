package dateline.api.statistics;

import dateline.access.RequiredScope;
import dateline.access.Scope;
import dateline.http.Accept;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows who reads. */
@Controller("/api")
@RequiredScope(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Statistics")
final class StatisticsController {
    private static final String CSV = "text/csv";

    /** Whether CSV is asked for. */
    private static final List<Accept.Offer<Boolean>> OFFERS = List.of(
            new Accept.Offer<>(false, List.of(MediaType.APPLICATION_JSON)), new Accept.Offer<>(true, List.of(CSV)));

    private final StatisticsReading reading;

    StatisticsController(StatisticsReading reading) {
        this.reading = reading;
    }

    /** Read statistics. Who polled a feed, or all feeds, on each day; the last two minutes are not in them yet. */
    @ApiResponse(
            responseCode = "200",
            description = "The statistics; as CSV a line for each day, without the readers",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticsJson.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @Get("/statistics")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    HttpResponse<?> readStatistics(
            HttpRequest<?> request,
            @Parameter(description = "Name of the feed, such as sections/world; default: all feeds together")
                    @QueryValue
                    @Nullable
                    String topic,
            @Parameter(description = "The first day (UTC); default: 29 days before the last") @QueryValue @Nullable
                    String from,
            @Parameter(description = "The last day (UTC); default: today; a period has at most 731 days")
                    @QueryValue
                    @Nullable
                    String to) {
        boolean csv = Accept.best(request.getHeaders().getAll(HttpHeaders.ACCEPT), OFFERS)
                .orElse(false);
        StatisticsReading.TopicReport read = reading.report(request, topic, from, to);
        MutableHttpResponse<?> answer = csv
                ? table(StatisticsTables.days(read.report()), "statistics.csv")
                : HttpResponse.ok(StatisticsJson.of(read.topic(), read.report()))
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** Read statistics as CSV. A line for each day. */
    @ApiResponse(responseCode = "200", description = "The table", content = @Content(mediaType = CSV))
    @Get("/statistics.csv")
    @Produces(CSV)
    HttpResponse<byte[]> readStatisticsTable(
            HttpRequest<?> request,
            @Parameter(description = "Name of the feed; default: all feeds together") @QueryValue @Nullable
                    String topic,
            @Parameter(description = "The first day (UTC); default: 29 days before the last") @QueryValue @Nullable
                    String from,
            @Parameter(description = "The last day (UTC); default: today") @QueryValue @Nullable String to) {
        return table(
                StatisticsTables.days(reading.report(request, topic, from, to).report()), "statistics.csv");
    }

    /** Read the readers as CSV. A line for each day and each name of a reader. */
    @ApiResponse(responseCode = "200", description = "The table", content = @Content(mediaType = CSV))
    @Get("/statistics/readers.csv")
    @Produces(CSV)
    HttpResponse<byte[]> readReaderTable(
            HttpRequest<?> request,
            @Parameter(description = "Name of the feed; default: all feeds together") @QueryValue @Nullable
                    String topic,
            @Parameter(description = "The first day (UTC); default: 29 days before the last") @QueryValue @Nullable
                    String from,
            @Parameter(description = "The last day (UTC); default: today") @QueryValue @Nullable String to) {
        return table(
                StatisticsTables.readers(
                        reading.report(request, topic, from, to).report()),
                "readers.csv");
    }

    /** List feeds by their polls. Those with the most polls in a period first. */
    @ApiResponse(responseCode = "200", description = "The feeds", useReturnTypeSchema = true)
    @Get("/statistics/topics")
    TopicStatisticsJson listPolledTopics(
            HttpRequest<?> request,
            @Parameter(description = "The first day (UTC); default: 29 days before the last") @QueryValue @Nullable
                    String from,
            @Parameter(description = "The last day (UTC); default: today") @QueryValue @Nullable String to,
            @Parameter(description = "1 to 200; default: 50", schema = @Schema(type = "integer")) @QueryValue @Nullable
                    String limit) {
        return reading.topics(request, from, to, limit);
    }

    /** List feeds by their polls as CSV. Those with the most polls in a period first. */
    @ApiResponse(responseCode = "200", description = "The table", content = @Content(mediaType = CSV))
    @Get("/statistics/topics.csv")
    @Produces(CSV)
    HttpResponse<byte[]> listPolledTopicsTable(
            HttpRequest<?> request,
            @Parameter(description = "The first day (UTC); default: 29 days before the last") @QueryValue @Nullable
                    String from,
            @Parameter(description = "The last day (UTC); default: today") @QueryValue @Nullable String to,
            @Parameter(description = "1 to 200; default: 50", schema = @Schema(type = "integer")) @QueryValue @Nullable
                    String limit) {
        return table(StatisticsTables.topics(reading.topics(request, from, to, limit)), "topics.csv");
    }

    private static MutableHttpResponse<byte[]> table(CsvTable table, String file) {
        return HttpResponse.ok(table.bytes())
                .header(HttpHeaders.CONTENT_TYPE, CsvTable.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    }
}
