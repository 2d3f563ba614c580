package dateline.operations.metric;

import dateline.ingest.source.hub.PushedDocumentCounts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** The documents that hubs of sources have sent. */
@Singleton
final class SourceMetrics implements MeterBinder {
    private final PushedDocumentCounts counts;

    SourceMetrics(PushedDocumentCounts counts) {
        this.counts = counts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (PushedDocumentCounts.Outcome outcome : PushedDocumentCounts.Outcome.values()) {
            FunctionCounter.builder("dateline.pushed.documents", counts, all -> all.sum(outcome))
                    .description("Documents that were sent to the callbacks of this node, by outcome")
                    .tag("outcome", outcome.word())
                    .register(registry);
        }
    }
}
