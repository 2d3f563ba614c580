package dateline.operations.metric;

import dateline.ingest.ImportCounts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** The imported documents and lines, and the refused ones. */
@Singleton
final class ImportMetrics implements MeterBinder {
    private final ImportCounts counts;

    ImportMetrics(ImportCounts counts) {
        this.counts = counts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter("document", "stored", ImportCounts::documents).register(registry);
        counter("document", "refused", ImportCounts::refusedDocuments).register(registry);
        counter("line", "stored", ImportCounts::lines).register(registry);
        counter("line", "refused", ImportCounts::refusedLines).register(registry);
    }

    private FunctionCounter.Builder<ImportCounts> counter(
            String kind, String result, ToDoubleFunction<ImportCounts> count) {
        return FunctionCounter.builder("dateline.imports", counts, count)
                .description("Imported documents, and lines of bulk imports, by result")
                .tag("kind", kind)
                .tag("result", result);
    }
}
