package dateline.operations.metric;

import dateline.push.progress.DeliveryCounts;
import dateline.push.progress.PushProgress;
import dateline.push.progress.VerificationCounts;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The deliveries to subscribers, the verifications of their requests, and how far push is behind. */
@Singleton
final class PushMetrics implements MeterBinder {
    private final DeliveryCounts deliveries;
    private final VerificationCounts verifications;
    private final PushProgress progress;

    PushMetrics(DeliveryCounts deliveries, VerificationCounts verifications, PushProgress progress) {
        this.deliveries = deliveries;
        this.verifications = verifications;
        this.progress = progress;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (SubscriptionKind kind : SubscriptionKind.values()) {
            bindDeliveries(kind, registry);
            bindVerifications(kind, registry);
            bindSubscriptions(kind, registry);
        }
        Gauge.builder("dateline.push.deliveries.active", deliveries, DeliveryCounts::underWay)
                .description("Deliveries of this node that are under way")
                .register(registry);
        Gauge.builder("dateline.push.documents.outstanding", progress, PushProgress::outstandingDocuments)
                .description("Documents with changes that not all subscribers were told of")
                .register(registry);
        TimeGauge.builder("dateline.push.lag", () -> progress.lag().toMillis(), TimeUnit.MILLISECONDS)
                .description("Age of the oldest change that not all subscribers were told of whose callbacks answer")
                .register(registry);
    }

    private void bindDeliveries(SubscriptionKind kind, MeterRegistry registry) {
        for (DeliveryCounts.Outcome outcome : DeliveryCounts.Outcome.values()) {
            FunctionCounter.builder("dateline.push.deliveries", deliveries, all -> all.of(kind, outcome))
                    .description("Deliveries of this node to subscribers, by outcome")
                    .tag("kind", kind.word())
                    .tag("outcome", outcome.word())
                    .register(registry);
        }
        FunctionTimer.builder(
                        "dateline.push.latency",
                        deliveries,
                        all -> all.of(kind, DeliveryCounts.Outcome.DELIVERED),
                        all -> all.latency(kind).toNanos(),
                        TimeUnit.NANOSECONDS)
                .description("Time from a change until a subscriber has acknowledged it")
                .tag("kind", kind.word())
                .register(registry);
    }

    private void bindVerifications(SubscriptionKind kind, MeterRegistry registry) {
        for (VerificationCounts.Outcome outcome : VerificationCounts.Outcome.values()) {
            FunctionCounter.builder("dateline.push.verifications", verifications, all -> all.of(kind, outcome))
                    .description("Requests of subscribers that this node has verified, and denials that it has sent")
                    .tag("kind", kind.word())
                    .tag("outcome", outcome.word())
                    .register(registry);
        }
    }

    private void bindSubscriptions(SubscriptionKind kind, MeterRegistry registry) {
        for (SubscriptionState state : SubscriptionState.values()) {
            Gauge.builder("dateline.push.subscriptions", progress, all -> all.subscriptions(kind, state))
                    .description("Subscriptions in the store, by state")
                    .tag("kind", kind.word())
                    .tag("state", state.word())
                    .register(registry);
            Gauge.builder("dateline.push.subscriptions.behind", progress, all -> all.behind(kind, state))
                    .description("Subscriptions that have not acknowledged the last change of their document")
                    .tag("kind", kind.word())
                    .tag("state", state.word())
                    .register(registry);
        }
    }
}
