package dateline.operations.metric;

import dateline.delivery.fastpath.AnswerCounts;
import dateline.delivery.fastpath.ProtocolErrors;
import dateline.partner.QuietPartners;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** The answers to polls and to other requests. */
@Singleton
final class PollMetrics implements MeterBinder {
    private final AnswerCounts counts;
    private final ProtocolErrors errors;
    private final QuietPartners quiet;

    PollMetrics(AnswerCounts counts, ProtocolErrors errors, QuietPartners quiet) {
        this.quiet = quiet;
        this.counts = counts;
        this.errors = errors;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (int status : AnswerCounts.STATUSES) {
            String word = status == AnswerCounts.OTHER ? "other" : Integer.toString(status);
            poll(word, "fast_path", all -> all.byFastPath(status)).register(registry);
            poll(word, "controllers", all -> all.byControllers(status)).register(registry);
            FunctionCounter.builder("dateline.service.requests", counts, all -> all.ofServices(status))
                    .description("Requests that are not polls, by the status of their answers")
                    .tag("status", word)
                    .register(registry);
        }
        Gauge.builder("dateline.partners.quiet", quiet, QuietPartners::count)
                .description("Partners that have not asked for their feeds for the time that is set for them")
                .register(registry);
        FunctionCounter.builder("dateline.protocol.errors", errors, ProtocolErrors::number)
                .description("Messages that break the protocol, and connections that break")
                .register(registry);
    }

    private FunctionCounter.Builder<AnswerCounts> poll(String status, String by, ToDoubleFunction<AnswerCounts> count) {
        return FunctionCounter.builder("dateline.polls", counts, count)
                .description("GET and HEAD requests for what readers read, by status and by who answered")
                .tag("status", status)
                .tag("answered_by", by);
    }
}
