package dateline.operations.metric;

import dateline.delivery.document.RenderingTimes;
import dateline.delivery.memory.Representations;
import dateline.feed.DocumentFormat;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The renderings of documents, and the memory that documents take. */
@Singleton
final class DocumentMetrics implements MeterBinder {
    private final RenderingTimes times;
    private final Representations memory;

    DocumentMetrics(RenderingTimes times, Representations memory) {
        this.times = times;
        this.memory = memory;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DocumentFormat format : DocumentFormat.values()) {
            FunctionTimer.builder(
                            "dateline.renderings",
                            times,
                            all -> all.documents(format),
                            all -> all.time(format).toNanos(),
                            TimeUnit.NANOSECONDS)
                    .description("Documents that were rendered, and the time to read and write them")
                    .tag("format", format.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        FunctionCounter.builder("dateline.renderings.confirmed", times, RenderingTimes::confirmed)
                .description("Documents that were read again and had not changed")
                .register(registry);
        FunctionCounter.builder("dateline.memory.evictions", memory, Representations::evictions)
                .description("Documents that were removed from memory to make room for others")
                .register(registry);
        Gauge.builder("dateline.memory.documents", memory, Representations::count)
                .description("Documents in memory")
                .register(registry);
        bytes("dateline.memory", "Bytes of the documents in memory, estimated", Representations::bytes, registry);
        bytes(
                "dateline.memory.released",
                "Bytes of documents that were removed from memory and that answers still hold",
                Representations::releasedBytes,
                registry);
    }

    private void bytes(
            String name, String description, ToDoubleFunction<Representations> bytes, MeterRegistry registry) {
        Gauge.builder(name, memory, bytes)
                .description(description)
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }
}
