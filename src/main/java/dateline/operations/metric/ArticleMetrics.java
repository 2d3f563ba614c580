package dateline.operations.metric;

import dateline.article.job.DueProgress;
import dateline.article.log.Act;
import dateline.article.log.ActCounts;
import dateline.delivery.memory.LogProgress;
import dateline.search.IndexProgress;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The acts upon articles, and how far everything is behind them that follows from them. */
@Singleton
final class ArticleMetrics implements MeterBinder {
    private final ActCounts acts;
    private final LogProgress log;
    private final DueProgress due;
    private final IndexProgress search;

    ArticleMetrics(ActCounts acts, LogProgress log, DueProgress due, IndexProgress search) {
        this.acts = acts;
        this.log = log;
        this.due = due;
        this.search = search;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Act act : Act.values()) {
            FunctionCounter.builder("dateline.acts", acts, all -> all.of(act))
                    .description("Acts that this node has committed, without those of restored articles")
                    .tag("act", act.word())
                    .register(registry);
        }
        bindLog(registry);
        FunctionCounter.builder("dateline.due.failures", due, DueProgress::failures)
                .description("Due publications and expiries that failed and were put off")
                .register(registry);
        TimeGauge.builder("dateline.due.lag", () -> due.lag().toMillis(), TimeUnit.MILLISECONDS)
                .description("Age of the oldest due publication or expiry that is not done")
                .register(registry);
        TimeGauge.builder("dateline.search.lag", () -> search.lag().toMillis(), TimeUnit.MILLISECONDS)
                .description("Time since the search index of this node had every change")
                .register(registry);
    }

    private void bindLog(MeterRegistry registry) {
        FunctionTimer.builder(
                        "dateline.visible",
                        log,
                        LogProgress::visible,
                        all -> all.timeToVisible().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description("Time from an act until every request to this node gets documents with it")
                .register(registry);
        Gauge.builder("dateline.log.position", log, LogProgress::position)
                .description("The highest change number of the change log when this node last read it")
                .register(registry);
        Gauge.builder("dateline.log.seen", log, LogProgress::seen)
                .description("The highest change number up to which the documents of this node show the changes")
                .register(registry);
        TimeGauge.builder("dateline.log.read.age", () -> log.sinceRead().toMillis(), TimeUnit.MILLISECONDS)
                .description("Time since this node last read the change log")
                .register(registry);
    }
}
